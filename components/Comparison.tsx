import { useState } from 'preact/hooks';
import { linksTo, type Entries } from '../glossary/entries.ts';
import type { ComparisonRow } from '../glossary/schema.ts';
import { RowTerms } from './RowTerms.tsx';
import { monthOf } from './TermCard.tsx';
import { useText, type MessageKey } from './text.ts';

export interface ComparisonProps {
  readonly entries: Entries;
  /** A line a cell for the popup, a paragraph for the full page. */
  readonly length: 'line' | 'paragraph';
  /** The row to set off, as from a card's "Compare". */
  readonly current?: string | undefined;
}

type Theme = ComparisonRow['theme'];

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
  const rows = entries.comparison.rows.filter(
    (row) => (!theme || row.theme === theme) && matches(entries, row, query),
  );
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
        <p class="comparison-none">{text('compareNone', query)}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col" data-field="him">
                {text('fieldHimLong')}
              </th>
              <th scope="col" data-field="ha">
                {text('fieldHaLong')}
              </th>
            </tr>
          </thead>
          {rows.map((row) => (
            <Row key={row.id} entries={entries} row={row} length={length} isCurrent={row.id === current} />
          ))}
        </table>
      )}
    </div>
  );
}

interface RowProps {
  readonly entries: Entries;
  readonly row: ComparisonRow;
  readonly length: ComparisonProps['length'];
  readonly isCurrent: boolean;
}

function Row({ entries, row, length, isCurrent }: RowProps) {
  const text = useText();
  return (
    <tbody id={row.id} aria-current={isCurrent ? 'true' : undefined} tabIndex={-1}>
      <tr>
        <th scope="row">{row.title}</th>
        <td data-field="him" data-label={text('fieldHimLong')}>
          {row.him[length]}
        </td>
        <td data-field="ha" data-label={text('fieldHaLong')}>
          {row.ha[length]}
        </td>
      </tr>
      <tr class="comparison-more">
        <td colSpan={3}>
          {length === 'paragraph' && <p class="comparison-difference">{row.difference}</p>}
          {length === 'paragraph' && row.shared && <p>{row.shared}</p>}
          <RowTerms entries={entries} ids={row.terms} />
          {length === 'paragraph' && (
            <p class="comparison-sources">
              {text('compareSources')}{' '}
              {row.sources.map(({ url, publisher, checked }, at) => (
                <span key={url}>
                  {at > 0 && '; '}
                  <a href={url} target="_blank" rel="noopener noreferrer">
                    {publisher}
                  </a>{' '}
                  ({text('cardChecked', monthOf(checked))})
                </span>
              ))}
            </p>
          )}
        </td>
      </tr>
    </tbody>
  );
}

/** Whether every word of the query begins a word of the row or of the names of its terms. */
function matches(entries: Entries, row: ComparisonRow, query: string): boolean {
  const names = linksTo(entries, row.terms).map(({ term }) => term);
  const parts = [row.title, row.difference, row.him.line, row.him.paragraph, row.ha.line, row.ha.paragraph];
  const words = [...parts, row.shared ?? '', ...names].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => ` ${words}`.includes(` ${word}`) || words.includes(`-${word}`));
}
