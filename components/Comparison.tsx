import { useEffect, useState } from 'preact/hooks';
import type { Entries } from '../glossary/entries.ts';
import type { ComparisonRow as Row } from '../glossary/schema.ts';
import { ComparisonRow, type ComparisonRowProps } from './ComparisonRow.tsx';
import { FIELD_NAMES } from './fields.ts';
import { FieldShape } from './FieldShape.tsx';
import { findRows } from './find-rows.ts';
import { useText, type MessageKey } from './text.ts';

export interface ComparisonProps {
  readonly entries: Entries;
  /** A line a cell for the popup, a paragraph for the full page. */
  readonly length: ComparisonRowProps['length'];
  /** The row to set off, as from a card's "Compare"; when it changes, no filter may hide it. */
  readonly current?: string | undefined;
}

type Theme = Row['theme'];

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
export function Comparison({ entries, length, current }: ComparisonProps) {
  const text = useText();
  const [theme, setTheme] = useState<Theme>();
  const [query, setQuery] = useState('');
  const showAll = (): void => {
    setTheme(undefined);
    setQuery('');
  };
  useEffect(showAll, [current]);
  const rows = findRows(entries, query).filter((row) => !theme || row.theme === theme);
  const themes = (Object.keys(THEMES) as Theme[]).filter((name) =>
    entries.comparison.rows.some((row) => row.theme === name),
  );
  return (
    <div class="comparison" data-length={length}>
      <div class="comparison-tools">
        <input
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
        <p class="unseen" role="status">
          {text('compareFound', rows.length)}
        </p>
      </div>
      {rows.length === 0 ? (
        <p class="comparison-none">
          {text('compareNone')}{' '}
          <button type="button" class="link" onClick={showAll}>
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
