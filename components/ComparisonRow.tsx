import type { Entries } from '../glossary/entries.ts';
import type { ComparisonRow as Row } from '../glossary/schema.ts';
import { FIELD_NAMES } from './fields.ts';
import { FieldShape } from './FieldShape.tsx';
import { RowTerms } from './RowTerms.tsx';
import { ShortOnPaper, type ShortOnPaperProps } from './ShortOnPaper.tsx';
import { Sources } from './Sources.tsx';
import { useText } from './text.ts';

export interface ComparisonRowProps {
  readonly entries: Entries;
  /** Ids of the terms of a page, to be marked. */
  readonly here: ReadonlySet<string>;
  readonly row: Row;
  readonly length: 'line' | 'paragraph';
  readonly isCurrent: boolean;
}

/** One row of the comparison: its name above the cells where room is short; on the full page beside them, with all the rest. */
export function ComparisonRow({ entries, here, row, length, isCurrent }: ComparisonRowProps) {
  const isFull = length === 'paragraph';
  return (
    <tbody id={row.id} class="comparison-row" aria-current={isCurrent ? 'true' : undefined} tabIndex={-1}>
      {!isFull && (
        <tr>
          <th scope="rowgroup" colSpan={2}>
            {row.title}
          </th>
        </tr>
      )}
      <tr>
        {isFull && (
          <th scope="row">
            <a href={`#${row.id}`}>{row.title}</a>
          </th>
        )}
        <Cell field="him" words={row.him} length={length} />
        <Cell field="ha" words={row.ha} length={length} />
      </tr>
      <tr class="comparison-more">
        {isFull && <td />}
        <td colSpan={2}>
          {isFull && <Summary row={row} />}
          <RowTerms entries={entries} here={here} of={row} isFolded={!isFull} />
          {isFull && <Sources sources={row.sources} />}
        </td>
      </tr>
    </tbody>
  );
}

function Cell({ field, words, length }: ShortOnPaperProps & { readonly field: 'him' | 'ha' }) {
  const text = useText();
  return (
    <td>
      {/* Seen where cells stack, in place of the column's head. */}
      <span class="comparison-label" data-field={field} aria-hidden="true">
        <FieldShape field={field} />
        {text(FIELD_NAMES[field])}
      </span>
      <ShortOnPaper words={words} length={length} />
    </td>
  );
}

function Summary({ row }: { row: Row }) {
  const text = useText();
  return (
    <>
      <p>
        <strong>{text('compareDifference')}</strong> {row.difference}
      </p>
      {row.shared && (
        <p>
          <strong>{text('compareShared')}</strong> {row.shared}
        </p>
      )}
    </>
  );
}
