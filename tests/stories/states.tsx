/** Every state that the card can be in. */
import type { ComponentChild } from 'preact';
import type { CardTools } from '../../components/CardShell.tsx';
import { NearTerms } from '../../components/NearTerms.tsx';
import { PageTerms } from '../../components/PageTerms.tsx';
import { TermCard, type TermCardProps } from '../../components/TermCard.tsx';
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

const why = {
  isDefined: true,
  near: ['RHIT', 'medical records'],
  onPage: ['AHIMA'],
  others: [{ id: 'rhio', term: 'RHIO', field: 'both' as const }],
  rivals: [0],
};

const asked = { demand: 'required', isOneOf: true, quote: 'RHIA or RHIT required within one year' } as const;

const terms = [credential, word].map(({ term: { id, term, field, short } }) => ({
  id,
  frame: 'top',
  term,
  field,
  short,
}));

export const states: readonly State[] = [
  { name: 'credential', card: card({ why, asked }) },
  { name: 'credential-dark', scheme: 'dark', card: card({ why, asked }) },
  { name: 'unfolded', open: 'details', card: card({ why }) },
  { name: 'unfolded-dark', scheme: 'dark', open: 'details', card: card({ why }) },
  { name: 'word', card: card({ entry: word, site: undefined }) },
  { name: 'narrow', width: 304, card: card({ why, asked, tools: pinned }) },
  {
    name: 'right-to-left',
    direction: 'rtl',
    card: card({ why, trail: [{ id: 'ehr', term: 'EHR', field: 'both' }] }),
  },
  { name: 'long-words', width: 304, card: card({ entry: long }) },
  {
    name: 'trail',
    card: card({
      site: undefined,
      trail: [
        { id: 'ehr', term: 'EHR', field: 'both' },
        { id: 'him', term: 'HIM', field: 'him' },
      ],
    }),
  },
  { name: 'done', card: card({ done: { message: 'RHIA is no longer marked.', onUndo: nothing } }) },
  { name: 'tour', card: card({ tools: { ...pinned, tour: { at: 3, count: 14, onStep: nothing } } }) },
  { name: 'sheet', width: 390, card: card({ tools: { ...tools, isPinned: undefined } }) },
  { name: 'list', card: <PageTerms terms={terms} tools={pinned} onTerm={nothing} /> },
  { name: 'list-dark', scheme: 'dark', card: <PageTerms terms={terms} tools={pinned} onTerm={nothing} /> },
  {
    name: 'near',
    card: <NearTerms words="RHIZ" near={credential.related} tools={pinned} onTerm={nothing} />,
  },
  { name: 'nothing-near', card: <NearTerms words="zzz" near={[]} tools={pinned} onTerm={nothing} /> },
];
