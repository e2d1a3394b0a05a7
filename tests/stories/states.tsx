/** Every state that the card can be in. */
import type { ComponentChild } from 'preact';
import type { CardTools } from '../../components/CardShell.tsx';
import { NearTerms } from '../../components/NearTerms.tsx';
import { PageTerms, type PageTerm } from '../../components/PageTerms.tsx';
import { TermCard, type TermCardProps } from '../../components/TermCard.tsx';
import type { CardEntry, TermLink } from '../../glossary/entries.ts';
import { credential, long, word } from './entries.ts';

export interface State {
  /** The file of its screenshot has this name. */
  readonly name: string;
  /** CSS pixels. */
  readonly width?: number;
  readonly scheme?: 'dark';
  readonly direction?: 'rtl';
  /** What is unfolded, by a selector. */
  readonly open?: string;
  readonly card: ComponentChild;
}

const nothing = (): void => undefined;
const tools: CardTools = { isPinned: false, onPin: nothing, onMove: nothing, onClose: nothing };
const pinned: CardTools = { ...tools, isPinned: true };

const card = (props: Partial<TermCardProps>) => (
  <TermCard
    entry={credential}
    tools={tools}
    site="example.com"
    trail={[]}
    onBack={nothing}
    onTerm={nothing}
    onKnown={nothing}
    onHide={nothing}
    onCopy={nothing}
    onWrong={nothing}
    onCompare={nothing}
    {...props}
  />
);

const ehr = { id: 'ehr', term: 'EHR', field: 'both' } as const;
const him = { id: 'him', term: 'HIM', field: 'him' } as const;
const linkTo = ({ term: { id, term, field } }: CardEntry): TermLink => ({ id, term, field });

const why = {
  isDefined: true,
  near: ['RHIT', 'medical records'],
  onPage: ['AHIMA'],
  others: [{ id: 'rhio', term: 'RHIO', field: 'both' as const }],
  rivals: [0],
};

const asked = { demand: 'required', isOneOf: true, quote: 'RHIA or RHIT required within one year' } as const;

const listed = (entries: readonly CardEntry[]): PageTerm[] =>
  entries.map(({ term: { id, term, field, short } }) => ({ id, frame: 'top', term, field, short }));

const list = <PageTerms terms={listed([credential, word])} tools={pinned} onTerm={nothing} />;
const near = <NearTerms words="RHIZ" near={credential.related} tools={pinned} onTerm={nothing} />;
const done = card({ done: { message: 'RHIA is no longer marked.', onUndo: nothing } });
const tour = card({ tools: { ...pinned, tour: { at: 3, count: 14, onStep: nothing } } });
const sheet = card({ tools: { ...tools, isPinned: undefined } });
const trail = card({
  site: undefined,
  trail: [ehr, him],
});
/** As wide as a screen of 320 CSS pixels leaves it. */
const NARROW = 304;

export const states: readonly State[] = [
  { name: 'credential', card: card({ why, asked }) },
  { name: 'credential-dark', scheme: 'dark', card: card({ why, asked }) },
  { name: 'unfolded', open: 'details', card: card({ why }) },
  { name: 'unfolded-dark', scheme: 'dark', open: 'details', card: card({ why }) },
  { name: 'unfolded-narrow', width: NARROW, open: 'details', card: card({ why }) },
  { name: 'word', card: card({ entry: word, site: undefined }) },
  { name: 'narrow', width: NARROW, card: card({ why, asked, tools: pinned }) },
  { name: 'right-to-left', direction: 'rtl', card: card({ why, trail: [ehr] }) },
  { name: 'long-words', width: NARROW, card: card({ entry: long, trail: [linkTo(long)] }) },
  { name: 'trail', card: trail },
  { name: 'trail-narrow', width: NARROW, card: trail },
  { name: 'done', card: done },
  { name: 'done-dark', scheme: 'dark', card: done },
  { name: 'done-narrow', width: NARROW, card: done },
  { name: 'tour', card: tour },
  { name: 'tour-dark', scheme: 'dark', card: tour },
  { name: 'tour-narrow', width: NARROW, card: tour },
  { name: 'sheet', width: 390, card: sheet },
  { name: 'sheet-dark', width: 390, scheme: 'dark', card: sheet },
  { name: 'list', card: list },
  { name: 'list-dark', scheme: 'dark', card: list },
  { name: 'list-narrow', width: NARROW, card: list },
  { name: 'list-right-to-left', direction: 'rtl', card: list },
  {
    name: 'list-long-words',
    width: NARROW,
    card: <PageTerms terms={listed([long])} tools={pinned} onTerm={nothing} />,
  },
  { name: 'list-of-none', card: <PageTerms terms={[]} tools={pinned} onTerm={nothing} /> },
  { name: 'near', card: near },
  { name: 'near-dark', scheme: 'dark', card: near },
  { name: 'near-narrow', width: NARROW, card: near },
  { name: 'near-right-to-left', direction: 'rtl', card: near },
  {
    name: 'near-long-words',
    width: NARROW,
    card: <NearTerms words={long.term.term} near={[linkTo(long)]} tools={pinned} onTerm={nothing} />,
  },
  { name: 'nothing-near', card: <NearTerms words="zzz" near={[]} tools={pinned} onTerm={nothing} /> },
];
