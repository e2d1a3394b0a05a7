import type { Category, Term } from '../glossary/schema.ts';
import { CATEGORIES } from './categories.ts';
import { FIELD_NAMES } from './fields.ts';
import { FieldShape } from './FieldShape.tsx';
import { useText } from './text.ts';

export interface TermCount {
  readonly term: Term;
  readonly count: number;
}

export interface TermListProps {
  readonly terms: readonly TermCount[];
  readonly onTerm: (id: string) => void;
}

/** Terms by category, each a button that leads to its place in the page. */
export function TermList({ terms, onTerm }: TermListProps) {
  const text = useText();
  const categories = Object.keys(CATEGORIES) as Category[];
  return (
    <>
      {categories.map((category) => {
        const own = terms.filter(({ term }) => term.category === category);
        if (own.length === 0) return null;
        return (
          <section key={category} class="term-group">
            <h2>{text(own.length === 1 ? CATEGORIES[category].one : CATEGORIES[category].many)}</h2>
            <ul>
              {own.map(({ term, count }) => (
                <li key={term.id}>
                  <button
                    type="button"
                    class="term-row"
                    onClick={() => onTerm(term.id)}
                    title={glossOf(term)}
                  >
                    <FieldShape field={term.field} />
                    <span class="term-name" data-field={term.field}>
                      {term.term}
                    </span>
                    <span class="unseen">{text(FIELD_NAMES[term.field])}</span>
                    <span class="term-gloss">{term.expansion ?? term.short}</span>
                    <span class="term-count">{text('times', count)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

const glossOf = ({ expansion, short }: Term): string => (expansion ? `${expansion}: ${short}` : short);
