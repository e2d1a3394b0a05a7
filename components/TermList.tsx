import { useEffect, useState } from 'preact/hooks';
import type { Asked } from '../glossary/asking/asked-for.ts';
import type { TermBrief } from '../glossary/entries.ts';
import type { Category } from '../glossary/schema.ts';
import { askedWords } from './asked-words.ts';
import { FIELD_NAMES } from './fields.ts';
import { useText, type GetText, type MessageKey } from './text.ts';

export interface TermCount {
  readonly term: TermBrief;
  readonly count: number;
  /** How the page asks for it, where its words say so. */
  readonly asked?: Asked | undefined;
}

export interface TermListProps {
  readonly terms: readonly TermCount[];
  /** Whether the person has had a term explained before. */
  readonly isMet: (id: string) => boolean;
  readonly onTerm: (id: string) => void;
}

interface Group {
  readonly id: string;
  readonly categories: readonly Category[];
  readonly name: MessageKey;
  /** What those that the page asks for are called, which stand apart. */
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
  return GROUPS.flatMap(({ id, categories, name, nameIfAsked }) => {
    const own = terms.filter(({ term }) => categories.includes(term.category));
    if (!nameIfAsked) return [{ id, name: text(name), terms: own }];
    return [
      { id: `${id}-asked`, name: text(nameIfAsked), terms: own.filter(({ asked }) => asked) },
      { id, name: text(name), terms: own.filter(({ asked }) => !asked) },
    ];
  }).filter((group) => group.terms.length > 0);
}

/** CSS pixels. */
const HEAD = 32;
const ROW = 32;
/** Rows that are there at once: as many as a popup can show. The others follow so many milliseconds after these are painted. */
const FIRST = 10;
const REST = 50;

/**
 * Terms in groups, each a button that leads to its place in the page. Where some have been explained before, those that
 * have not come first, under headings of their own.
 */
export function TermList({ terms, isMet, onTerm }: TermListProps) {
  const text = useText();
  const [most, setMost] = useState(FIRST);
  useEffect(() => {
    const timer = setTimeout(() => setMost(Infinity), REST);
    return () => clearTimeout(timer);
  }, []);
  const fresh = terms.filter(({ term }) => !isMet(term.id));
  const met = terms.filter(({ term }) => isMet(term.id));
  if (fresh.length === 0 || met.length === 0)
    return <Groups heading="h3" terms={terms} most={most} onTerm={onTerm} />;
  return (
    <>
      <section class="term-part" aria-labelledby="terms-new">
        <h3 id="terms-new">{text('termsNew', fresh.length)}</h3>
        <Groups part="terms-new" heading="h4" terms={fresh} most={most} onTerm={onTerm} />
      </section>
      <section class="term-part" aria-labelledby="terms-met">
        <h3 id="terms-met">{text('termsMet', met.length)}</h3>
        <Groups part="terms-met" heading="h4" terms={met} most={most - fresh.length} onTerm={onTerm} />
      </section>
    </>
  );
}

interface GroupsProps extends Pick<TermListProps, 'terms' | 'onTerm'> {
  /** The id of the heading that they stand under, where that tells them from others. */
  readonly part?: string;
  readonly heading: 'h3' | 'h4';
  /** Rows that are drawn; the others only have their room. */
  readonly most: number;
}

function Groups({ part, heading: Heading, terms, most, onTerm }: GroupsProps) {
  const text = useText();
  let before = 0;
  return groupTerms(terms, text).map((group) => {
    const id = `${part ?? 'terms'}-${group.id}`;
    const rows = group.terms.slice(0, Math.max(0, most - before));
    const isWhole = rows.length === group.terms.length;
    before += group.terms.length;
    const height = ROW * group.terms.length;
    if (rows.length === 0) return <div key={id} style={{ blockSize: `${HEAD + height}px` }} />;
    return (
      <section
        key={id}
        // Drawn only when it comes into view, as long lists are slow to lay out; about as high as it will be.
        class={most === Infinity ? 'term-group seldom-drawn' : 'term-group'}
        aria-labelledby={part ? `${part} ${id}` : id}
        style={{ containIntrinsicBlockSize: `auto ${HEAD + height}px` }}
      >
        <Heading id={id}>{group.name}</Heading>
        <ul aria-busy={!isWhole} style={isWhole ? undefined : { minBlockSize: `${height}px` }}>
          {rows.map((counted) => (
            <li key={counted.term.id}>
              <TermRow {...counted} onTerm={onTerm} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
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

const glossOf = ({ expansion, short }: TermBrief): string => (expansion ? `${expansion}: ${short}` : short);
