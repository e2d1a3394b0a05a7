import MiniSearch, { type Query } from 'minisearch';
import { formsOf, namesOf } from '../glossary/names.ts';
import { once } from '../glossary/once.ts';
import type { Term } from '../glossary/schema.ts';
import { fold, indexedWords, isLittle, singularsOf, tellingWords, wordsOf } from './search-words.ts';

/** Made once for a glossary, then asked. */
export interface TermFinder {
  /** The terms that are written as the query is. */
  named(query: string): readonly Term[];
  /** The terms that all words of the query fit, best first; for an empty query all terms from A to Z. */
  find(query: string): readonly Term[];
  /** A few terms that come closest to a query that none fits, closest first. */
  nearest(query: string): readonly Term[];
  /** Does the work of the first query ahead: all words of the terms are read. */
  prepare(): void;
}

const fromAToZ = new Intl.Collator('en', { numeric: true });

/** The list without a query is there at once: the words of the terms are read at the first query or when asked to. */
export function termFinder(given: readonly Term[]): TermFinder {
  const terms = given.toSorted((a, b) => fromAToZ.compare(a.term, b.term));
  const index = once(() => new TermIndex(terms));
  return {
    named: (query) => unique(index().named(query)),
    find: (query) =>
      query.trim() === ''
        ? terms
        : unique([...index().named(query), ...index().severalNamed(query), ...index().search(query, 'AND')]),
    nearest: (query) =>
      unique([...index().search(query, 'OR'), ...index().alike(query)]).slice(0, NEAREST_COUNT),
    prepare: () => void index(),
  };
}

const NAME_FIELDS = ['term', 'expansion', 'forms'];
/** The heading and what its letters stand for say most; words that are only begun or mistyped say less. */
const BOOST = { term: 4, expansion: 4, forms: 2 };
const WEIGHTS = { prefix: 0.5, fuzzy: 0.3 };
const NEAREST_COUNT = 5;
/** How alike a name and a query must be to be near at all, from 0 to 1. */
const ALIKE_ENOUGH = 0.3;

interface Name {
  readonly term: Term;
  readonly words: readonly string[];
  readonly folded: string;
}

class TermIndex {
  private readonly names: readonly Name[];
  private readonly byName: ReadonlyMap<string, readonly Name[]>;
  /** Words of the longest name. */
  private readonly longest: number;
  private readonly index: MiniSearch<Term>;
  private readonly vocabulary = new Set<string>();

  constructor(terms: readonly Term[]) {
    this.names = terms.flatMap((term) =>
      namesOf(term).map((name) => ({ term, words: wordsOf(name), folded: fold(name) })),
    );
    this.byName = Map.groupBy(this.names, ({ folded }) => folded);
    this.longest = Math.max(0, ...this.names.map(({ words }) => words.length));
    const links = Map.groupBy(
      terms.flatMap(({ related }) => related),
      (id) => id,
    );
    this.index = new MiniSearch<Term>({
      fields: [...NAME_FIELDS, 'short'],
      extractField: textOf,
      tokenize: indexedWords,
      processTerm: (word) => {
        this.vocabulary.add(word);
        return word;
      },
      searchOptions: {
        tokenize: (word) => [word],
        processTerm: (word) => word,
        // A term that many others lead to is more likely meant.
        boostDocument: (id) => 1 + Math.log2(1 + (links.get(id as string)?.length ?? 0)),
      },
    });
    this.index.addAll(terms);
  }

  /** The terms that are written as the query is. */
  named(query: string): Term[] {
    return (this.byName.get(fold(query)) ?? []).map(({ term }) => term);
  }

  /** The terms of a query of names alone, one after the other: "RHIA vs RHIT", "health record or MPI". */
  severalNamed(query: string): Term[] {
    const words = wordsOf(query);
    const found: Term[] = [];
    while (words.length > 0) {
      let count = Math.min(words.length, this.longest);
      const isName = (): boolean => this.byName.has(words.slice(0, count).join(''));
      while (count > 0 && !isName()) count--;
      if (count === 0 && !isLittle(words[0]!)) return [];
      const name = words.splice(0, Math.max(count, 1));
      if (count > 0) found.push(...this.named(name.join(' ')));
    }
    return found;
  }

  /** The terms with the words of the query in a name or the short sentence; first those whose name has little else or begins so. */
  search(query: string, combineWith: 'AND' | 'OR'): Term[] {
    const words = tellingWords(query);
    const results = this.index.search({
      combineWith,
      queries: words.map((word) => this.queryFor(word, words)),
    });
    const found = new Map(
      results.map(({ id, terms, score }) => [id as string, { words: new Set(terms), score }]),
    );
    const closeness = new Map<Term, number>();
    for (const { term, words: own } of this.names) {
      const hit = found.get(term.id);
      if (!hit) continue;
      const share = own.filter((word) => hit.words.has(word)).length / own.length;
      const isBegun = hit.words.has(own[0]!);
      closeness.set(term, Math.max(share + (isBegun ? 0.1 : 0), closeness.get(term) ?? 0));
    }
    const scoreOf = ({ id }: Term): number => found.get(id)!.score;
    return Array.from(closeness)
      .sort(([a, ofA], [b, ofB]) => ofB - ofA || scoreOf(b) - scoreOf(a))
      .map(([term]) => term);
  }

  /** The terms with a name that looks like the query, by the pairs of letters that they share. */
  alike(query: string): Term[] {
    const wanted = pairsOf(fold(query));
    return this.names
      .map(({ term, folded }) => ({ term, likeness: likenessOf(wanted, pairsOf(folded)) }))
      .filter(({ likeness }) => likeness >= ALIKE_ENOUGH)
      .sort((a, b) => b.likeness - a.likeness)
      .map(({ term }) => term);
  }

  /** A word counts as mistyped only when it is no word of the glossary, and as far off only when none begins so. */
  private queryFor(word: string, all: readonly string[]): Query {
    const isWhole = this.vocabulary.has(word);
    const isBegun = this.vocabulary.values().some((known) => known.startsWith(word));
    const others = [...singularsOf(word), ...(isWhole ? [] : swapsOf(word))];
    const spellings = [word, ...others.filter((other) => this.vocabulary.has(other))];
    return {
      combineWith: 'OR',
      weights: WEIGHTS,
      queries: [
        {
          queries: spellings,
          fields: NAME_FIELDS,
          boost: BOOST,
          prefix: word.length > 1 || all.length === 1,
          fuzzy: isBegun ? 0 : Math.min(2, Math.floor(word.length / 4)),
        },
        { queries: spellings, fields: ['short'], prefix: word.length > 3 },
      ],
    };
  }
}

function textOf(term: Term, field: string): string {
  if (field === 'forms') return formsOf(term).join('; ');
  return term[field as 'id' | 'term' | 'expansion' | 'short'] ?? '';
}

/** The word with two neighbouring letters the other way round, for each two: "riha" gives "rhia". */
const swapsOf = (word: string): string[] =>
  Array.from(
    word.slice(1),
    (letter, at) => word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2),
  );

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from(text.slice(1), (letter, at) => text.charAt(at) + letter));

/** The share of all pairs that both have. */
const likenessOf = (a: Set<string>, b: Set<string>): number =>
  (2 * a.intersection(b).size) / Math.max(1, a.size + b.size);

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
