/** An entry as its writers want to see it: what it says, what its forms meet in other entries, and how the card will look. */
import { cardEntry, type CardEntry, type Entries, type TermLink } from '../entries.ts';
import { claimsOf, toPhrases, type Claim } from '../phrases.ts';
import type { Field, Term } from '../schema.ts';

/** The words of the interface by their keys, as in _locales. */
export type Words = (key: string) => string;

/** Columns of the terminal. */
const WIDTH = 100;
const LABEL = 16;
const CARD = 60;

/** The whole view; `bold` makes headings stand out, where that can be shown. */
export function termView(
  entries: Entries,
  term: Term,
  words: Words,
  bold: (text: string) => string = (text) => text,
): string {
  const entry = cardEntry(entries, term.id);
  if (!entry) throw new Error(`"${term.id}" has no row "${term.compare}" in the comparison`);
  const { expansion, source } = term;
  const sections: [heading: string, lines: string[]][] = [
    [
      expansion === undefined ? term.term : `${term.term} · ${expansion}`,
      [
        ...labelled('Entry', `${term.id}, in glossary/terms/${term.category}.json`),
        ...labelled('Field', term.field),
        ...labelled('Category', term.category),
        ...labelled('Short', `${term.short} (${term.short.length} of 140 characters)`),
        ...labelled('Long', term.long),
        ...labelled('HIM', term.him),
        ...labelled('HA', term.ha),
        ...labelled('Related', linkNames(entry.related)),
        ...entry.confused.flatMap((other) =>
          labelled('Confused with', `${linkNames([other])}: ${other.difference}`),
        ),
        ...compared(entries, term),
        ...labelled('Source', `${source.publisher}, ${source.url}, checked ${source.checked}`),
      ],
    ],
    ['Forms, as the matcher has them, with their risk', formLines(entries.terms, term)],
    [
      'Evidence',
      [
        ...labelled('Risk', term.risk),
        ...labelled('Cues', term.cues.join(', ') || 'none'),
        ...term.rivals.flatMap(({ name, cues }) => labelled('Rival', `${name}: ${cues.join(', ')}`)),
      ],
    ],
    ['Named by', namedBy(entries, term)],
    ['The card', framedCard(entry, words)],
  ];
  return sections.map(([heading, lines]) => [bold(heading), ...lines].join('\n')).join('\n\n') + '\n';
}

function compared({ comparison }: Entries, term: Term): string[] {
  const { id, title, difference, him, ha } = comparison.rows.find((row) => row.id === term.compare)!;
  return [
    ...labelled('Compare', `${title} (${id}): ${difference}`),
    ...labelled('', `HIM: ${him.line}`),
    ...labelled('', `HA: ${ha.line}`),
  ];
}

/** Each phrase of the term with its risk, and under it what it meets in other entries. */
function formLines(terms: readonly Term[], term: Term): string[] {
  const others = terms
    .filter((other) => other !== term)
    .map((other) => ({ ...other, claims: claimsOf(other) }));
  const seen = new Set<string>();
  return claimsOf(term).flatMap(({ phrase, risk }) => {
    const lines = labelled(risk, phrase);
    // RHIA and "rhia", each with its own risk, meet the same.
    if (seen.has(phrase.toLowerCase())) return lines;
    seen.add(phrase.toLowerCase());
    const cueOf = others.filter(({ cues }) => hasCue(cues, phrase));
    const rivalCueOf = others.filter(({ rivals }) => rivals.some(({ cues }) => hasCue(cues, phrase)));
    const notes = [
      ...others.flatMap(({ id, claims }) => [
        ...claims
          .filter((claim) => sameWords(claim.phrase, phrase))
          .map((claim) => `also claimed by ${id}, risk ${claim.risk}: cues must decide`),
        ...quoted(
          'gives way to',
          id,
          claims.filter((claim) => isWithin(phrase, claim.phrase)),
        ),
        ...quoted(
          'wins over',
          id,
          claims.filter((claim) => isWithin(claim.phrase, phrase)),
        ),
      ]),
      ...(cueOf.length > 0 ? [`is a cue of ${idsOf(cueOf)}`] : []),
      ...(rivalCueOf.length > 0 ? [`speaks against ${idsOf(rivalCueOf)}`] : []),
    ];
    return [...lines, ...notes.flatMap((note) => labelled('', `- ${note}`))];
  });
}

const idsOf = (some: readonly { id: string }[]): string => some.map(({ id }) => id).join(', ');
const quoted = (what: string, id: string, claims: readonly Claim[]): string[] =>
  claims.length === 0 ? [] : [`${what} ${claims.map(({ phrase }) => `"${phrase}"`).join(', ')} of ${id}`];

const sameWords = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const isWithin = (part: string, whole: string): boolean =>
  !sameWords(part, whole) && ` ${whole.toLowerCase()} `.includes(` ${part.toLowerCase()} `);
const hasCue = (cues: readonly string[], phrase: string): boolean =>
  cues.some((cue) => toPhrases(cue).some((other) => sameWords(other, phrase)));

/** The entries and rows that lead to the term, or that one of its forms speaks for. */
function namedBy({ terms, comparison }: Entries, term: Term): string[] {
  const phrases = claimsOf(term).map(({ phrase }) => phrase);
  const idsWhere = (isMeant: (other: Term) => boolean): string =>
    idsOf(terms.filter((other) => other !== term && isMeant(other)));
  const lines: [label: string, ids: string][] = [
    ['Related', idsWhere(({ related }) => related.includes(term.id))],
    ['Confused with', idsWhere(({ confusedWith }) => confusedWith.some(({ id }) => id === term.id))],
    ['Cues', idsWhere(({ cues }) => phrases.some((phrase) => hasCue(cues, phrase)))],
    ['Comparison', idsOf(comparison.rows.filter((row) => row.terms.includes(term.id)))],
  ];
  return lines.flatMap(([label, ids]) => labelled(label, ids || 'none'));
}

const FIELDS: Record<Field, string> = { him: 'fieldHim', ha: 'fieldHa', both: 'fieldBoth' };

/** The card in plain text, in a frame: what can be opened begins with ▸, a link to another term stands in brackets. */
export function framedCard({ term, related, confused }: CardEntry, words: Words): string[] {
  const inner = CARD - 4;
  const kind = words(`category${term.category.charAt(0).toUpperCase()}${term.category.slice(1)}`);
  const field = (name: string, text: string): string[] =>
    wrap(text, inner - 7).map((line, at) => `${(at === 0 ? name : '').padEnd(7)}${line}`);
  const month = new Date(`${term.source.checked}-15T12:00:00Z`).toLocaleDateString('en', {
    month: 'short',
    year: 'numeric',
  });
  const host = new URL(term.source.url).hostname.replace(/^www\./, '');
  const lines = [
    ...wrap(`${term.term}  ‹${words(FIELDS[term.field])}›`, inner),
    ...(term.expansion === undefined ? [] : wrap(term.expansion, inner)),
    kind,
    '',
    ...wrap(term.short, inner),
    `▸ ${words(term.category === 'credential' ? 'cardTakes' : 'cardMore')}`,
    '',
    ...field(words('fieldHim'), term.him),
    ...field(words('fieldHaShort'), term.ha),
    ...(term.risk === 'none' ? [] : ['', `▸ ${words('cardWhy')}`]),
    ...(confused.length > 0 ? ['', words('cardConfused')] : []),
    ...confused.flatMap(({ term: name, difference }) => wrap(`[${name}]: ${difference}`, inner)),
    ...(related.length > 0 ? ['', words('cardRelated')] : []),
    ...wrap(related.map(({ term: name }) => `[${name}]`).join(' '), inner),
    '',
    `▸ ${words('cardWrong')}`,
    ...wrap(`${host} · ${words('cardChecked').replace('$MONTH$', month)}`, inner),
    `[${words('cardKnown')}] [${words('cardCompare')}]`,
  ];
  const edge = '─'.repeat(CARD - 2);
  return [`┌${edge}┐`, ...lines.map((line) => `│ ${line.padEnd(inner)} │`), `└${edge}┘`];
}

const linkNames = (links: readonly TermLink[]): string =>
  links.map(({ id, term }) => `${term} (${id})`).join(', ') || 'none';

/** A label in the margin and the text beside it. */
function labelled(label: string, text: string): string[] {
  return wrap(text, WIDTH - LABEL).map((line, at) => `  ${(at === 0 ? label : '').padEnd(LABEL - 2)}${line}`);
}

/** The text in lines of at most `width` characters; a longer word is broken. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else for (let at = 0; at < word.length; at += width) lines.push(word.slice(at, at + width));
  }
  return lines;
}
