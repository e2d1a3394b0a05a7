import type { Asked } from '../glossary/asked-for.ts';
import type { Category, Term } from '../glossary/schema.ts';
import { askedWords } from './asked-words.ts';
import { FIELD_NAMES } from './fields.ts';
import { useText, type GetText, type MessageKey } from './text.ts';

export interface TermCount {
  readonly term: Term;
  readonly count: number;
  /** How the page asks for it, where its words say so. */
  readonly asked?: Asked | undefined;
}

export interface TermListProps {
  readonly terms: readonly TermCount[];
  readonly onTerm: (id: string) => void;
}

interface Group {
  readonly id: string;
  readonly categories: readonly Category[];
  readonly name: MessageKey;
  /** Its name where the page asks for some of it. */
  readonly nameIfAsked?: MessageKey;
}

const GROUPS: readonly Group[] = [
  {
    id: 'credentials',
    categories: ['credential'],
    name: 'categoryCredentials',
    nameIfAsked: 'groupCredentialsAsked',
  },
  { id: 'degrees', categories: ['degree'], name: 'categoryDegrees', nameIfAsked: 'groupDegreesAsked' },
  { id: 'laws', categories: ['law', 'privacy'], name: 'groupLaws' },
  { id: 'systems', categories: ['system', 'data'], name: 'groupSystems' },
  { id: 'coding', categories: ['coding'], name: 'categoryCoding' },
  { id: 'roles', categories: ['role'], name: 'categoryRoles' },
  { id: 'finance', categories: ['finance'], name: 'categoryFinance' },
  { id: 'quality', categories: ['quality'], name: 'categoryQuality' },
  { id: 'leadership', categories: ['leadership'], name: 'categoryLeadership' },
  { id: 'organisations', categories: ['organisation'], name: 'categoryOrganisations' },
  { id: 'context', categories: ['context'], name: 'categoryContext' },
];

/** Terms in groups, in the order of their first mention, with the names of the groups. */
export function groupTerms(terms: readonly TermCount[], text: GetText) {
  return GROUPS.map(({ id, categories, name, nameIfAsked }) => {
    const own = terms.filter(({ term }) => categories.includes(term.category));
    const isAsked = own.some(({ asked }) => asked);
    return { id, name: text(isAsked && nameIfAsked ? nameIfAsked : name), terms: own };
  }).filter((group) => group.terms.length > 0);
}

/** CSS pixels. */
const HEAD = 32;
const ROW = 32;

/** Terms in groups, each a button that leads to its place in the page. */
export function TermList({ terms, onTerm }: TermListProps) {
  const text = useText();
  return (
    <>
      {groupTerms(terms, text).map((group) => (
        <section
          key={group.id}
          class="term-group"
          aria-labelledby={`group-${group.id}`}
          // Drawn only when it comes into view, as long lists are slow to lay out; about as high as it will be.
          style={{ containIntrinsicBlockSize: `auto ${HEAD + ROW * group.terms.length}px` }}
        >
          <h3 id={`group-${group.id}`}>{group.name}</h3>
          <ul>
            {group.terms.map((counted) => (
              <li key={counted.term.id}>
                <TermRow {...counted} onTerm={onTerm} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function TermRow({ term, count, asked, onTerm }: TermCount & Pick<TermListProps, 'onTerm'>) {
  const text = useText();
  return (
    <button type="button" class="term-row" onClick={() => onTerm(term.id)} title={glossOf(term)}>
      <span>
        <span class="term-name" data-field={term.field}>
          {term.term}
        </span>
      </span>
      <span class="unseen">{text(FIELD_NAMES[term.field])}</span>
      <span class="term-gloss">{term.expansion ?? term.short}</span>
      <span class="term-count">{text('times', count)}</span>
      {asked && (
        <span class="term-asked">
          <strong>{askedWords(asked, text)}</strong> <q>{asked.quote}</q>
        </span>
      )}
    </button>
  );
}

const glossOf = ({ expansion, short }: Term): string => (expansion ? `${expansion}: ${short}` : short);
