import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entries } from '../glossary/entries.ts';
import type { ComparisonRow as Row } from '../glossary/schema.ts';
import { Choice } from './Choice.tsx';
import { ComparisonRow, type ComparisonRowProps } from './ComparisonRow.tsx';
import { FIELD_NAMES } from './fields.ts';
import { FieldShape } from './FieldShape.tsx';
import { findRows } from './find-rows.ts';
import { useText, type MessageKey } from './text.ts';

export interface ComparisonProps {
  readonly entries: Entries;
  /** A line a cell for the popup, a paragraph for the full page. */
  readonly length: ComparisonRowProps['length'];
  /** Ids of the terms of a page, to be marked in the rows. */
  readonly here: ReadonlySet<string>;
  /** The row to set off, as from a card's "Compare"; when it changes, no filter may hide it. */
  readonly current?: string | undefined;
}

type Theme = Row['theme'];
/** By theme, or first the rows in which the fields share nothing. */
type Order = 'theme' | 'differences';

const THEMES: Record<Theme, MessageKey> = {
  work: 'themeWork',
  education: 'themeEducation',
  credentials: 'themeCredentials',
  law: 'themeLaw',
  technology: 'themeTechnology',
  money: 'themeMoney',
  people: 'themePeople',
  career: 'themeCareer',
};

/** The two fields side by side, with a filter by theme and a search over all words of a row. */
export function Comparison({ entries, length, here, current }: ComparisonProps) {
  const text = useText();
  const [theme, setTheme] = useState<Theme>();
  const [order, setOrder] = useState<Order>('theme');
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const showAll = (): void => {
    setTheme(undefined);
    setQuery('');
  };
  useEffect(showAll, [current]);
  const themes = (Object.keys(THEMES) as Theme[]).filter((name) =>
    entries.comparison.rows.some((row) => row.theme === name),
  );
  const placeOf = (row: Row): number => (order === 'theme' ? themes.indexOf(row.theme) : row.shared ? 1 : 0);
  const rows = findRows(entries, query)
    .filter((row) => !theme || row.theme === theme)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  return (
    <div class="comparison" data-length={length}>
      <div class="comparison-tools">
        <input
          ref={search}
          type="search"
          class="search"
          value={query}
          placeholder={text('compareSearch')}
          aria-label={text('compareSearch')}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <div class="chips" role="group" aria-label={text('compareThemes')}>
          {[undefined, ...themes].map((name) => (
            <button
              key={name ?? 'all'}
              type="button"
              class="chip"
              aria-pressed={theme === name}
              onClick={() => setTheme(name)}
            >
              {text(name ? THEMES[name] : 'themeAll')}
            </button>
          ))}
        </div>
        <Choice<Order>
          legend={text('compareOrder')}
          name="order"
          value={order}
          options={[
            { value: 'theme', label: text('compareByTheme') },
            { value: 'differences', label: text('compareByDifference') },
          ]}
          onChange={setOrder}
        />
        <p class="unseen" role="status">
          {text('compareFound', rows.length)}
        </p>
        {/* In short each row says it itself. */}
        {length === 'paragraph' && rows.some((row) => row.terms.some((id) => here.has(id))) && (
          <p class="comparison-here">
            <span class="chip-here" /> {text('compareHereSign')}
          </p>
        )}
      </div>
      {rows.length === 0 ? (
        <p class="comparison-none">
          {text('compareNone')}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              showAll();
              search.current?.focus();
            }}
          >
            {text('compareShowAll')}
          </button>
        </p>
      ) : (
        <table>
          <caption class="unseen">{text('comparePageTitle')}</caption>
          <thead>
            <tr>
              {length === 'paragraph' && <td />}
              <ColumnHead field="him" />
              <ColumnHead field="ha" />
            </tr>
          </thead>
          {rows.map((row) => (
            <ComparisonRow
              key={row.id}
              entries={entries}
              here={here}
              row={row}
              length={length}
              isCurrent={row.id === current}
            />
          ))}
        </table>
      )}
    </div>
  );
}

function ColumnHead({ field }: { field: 'him' | 'ha' }) {
  const text = useText();
  return (
    <th scope="col" data-field={field}>
      <FieldShape field={field} />
      {text(FIELD_NAMES[field])}
    </th>
  );
}
