import { findTerm, type CardEntry, type Entries } from '../glossary/entries.ts';
import { formsOf } from '../glossary/names.ts';
import { CATEGORY_NAMES } from './categories.ts';
import { FieldBadge } from './FieldBadge.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { monthOf } from './months.ts';
import { TermPlaceLink } from './TermPlaceLink.tsx';
import { useText } from './text.ts';

export interface GlossaryEntryProps {
  readonly entries: Entries;
  readonly entry: CardEntry;
  /** Without these two the links go to the pages themselves. */
  readonly onTerm?: ((id: string) => void) | undefined;
  readonly onCompare?: ((row: string) => void) | undefined;
}

/** All that the glossary says of a term. */
export function GlossaryEntry({ entries, entry, onTerm, onCompare }: GlossaryEntryProps) {
  const text = useText();
  const { term, related, row } = entry;
  const forms = formsOf(term).filter((form) => form.toLowerCase() !== term.term.toLowerCase());
  const rivals = term.rivals.map(({ name }) => name);
  return (
    <article class="entry" aria-labelledby="entry-term">
      <div class="entry-head">
        <h2 id="entry-term" tabIndex={-1}>
          {term.term}
        </h2>
        <FieldBadge field={term.field} />
        <span class="entry-kind">{text(CATEGORY_NAMES[term.category])}</span>
      </div>
      {term.expansion && <p class="entry-expansion">{term.expansion}</p>}
      <p class="entry-short">{term.short}</p>
      <p>{term.long}</p>
      <h3>{text('glossaryInEachField')}</h3>
      <dl class="entry-fields">
        {(['him', 'ha'] as const).map((field) => (
          <div key={field}>
            <dt>
              <FieldBadge field={field} isShort />
            </dt>
            <dd>{term[field]}</dd>
          </div>
        ))}
      </dl>
      <Confused entries={entries} entry={entry} onTerm={onTerm} />
      {related.length > 0 && (
        <>
          <h3>{text('cardRelated')}</h3>
          <ul class="chips">
            {related.map((other) => (
              <li key={other.id}>
                <TermPlaceLink to={other} class="chip" onTerm={onTerm} />
              </li>
            ))}
          </ul>
        </>
      )}
      {forms.length > 0 && (
        <>
          <h3>{text('glossaryForms')}</h3>
          <p class="entry-forms">{forms.join(' · ')}</p>
        </>
      )}
      {rivals.length > 0 && <p class="entry-rivals">{text('cardRivals', rivals.join('; '))}</p>}
      <p class="entry-foot">
        <span>
          {text('glossarySource')}{' '}
          <a href={term.source.url} target="_blank" rel="noopener noreferrer">
            {term.source.publisher}
          </a>
          , {text('cardChecked', monthOf(term.source.checked))}
        </span>
        <PlaceLink href={`compare.html#${row.id}`} onOpen={onCompare && (() => onCompare(row.id))}>
          {text('glossaryCompare', row.title)}
        </PlaceLink>
      </p>
    </article>
  );
}

type PartProps = Pick<GlossaryEntryProps, 'entries' | 'entry' | 'onTerm'>;

/** The term and each that is taken for it, side by side. */
function Confused({ entries, entry: { term, confused }, onTerm }: PartProps) {
  const text = useText();
  if (confused.length === 0) return null;
  return (
    <>
      <h3>{text('cardConfused')}</h3>
      {confused.map((other) => (
        <table key={other.id} class="entry-pair">
          <thead>
            <tr>
              <th scope="col">{term.term}</th>
              <th scope="col">
                <TermPlaceLink to={other} onTerm={onTerm} />
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{term.short}</td>
              <td>{findTerm(entries, other.id)?.short}</td>
            </tr>
            <tr>
              <td colSpan={2}>
                <strong>{text('compareDifference')}</strong> {other.difference}
              </td>
            </tr>
          </tbody>
        </table>
      ))}
    </>
  );
}
