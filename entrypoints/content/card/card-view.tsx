/** What an open card shows, and what the reader can do in it. */
import { cardText } from '../../../components/card-text.ts';
import type { CardTools } from '../../../components/CardShell.tsx';
import { isPlainClick } from '../../../components/is-plain-click.ts';
import { NearTerms } from '../../../components/NearTerms.tsx';
import { PageTerms, type PageTerm } from '../../../components/PageTerms.tsx';
import { TermCard, type CorrectionScope } from '../../../components/TermCard.tsx';
import { Text, type GetText, type MessageKey } from '../../../components/text.ts';
import type { CardEntry } from '../../../glossary/entries.ts';
import type { Term } from '../../../glossary/schema.ts';
import type { CardSubject, Stop } from '../../../platform/messages.ts';
import type { Popover, Standing } from './popover.ts';

export interface ViewOptions {
  readonly text: GetText;
  /** The site of the tab, for which a meaning may be wrong; empty where there is none. */
  readonly site: () => string;
  readonly getEntry: (id: string) => Promise<CardEntry | undefined>;
  readonly setKnown: (id: string, isKnown: boolean) => Promise<void>;
  readonly setHidden: (id: string, isHidden: boolean) => Promise<void>;
  readonly setCorrection: (
    id: string,
    scope: CorrectionScope,
    passage: string,
    isWrong: boolean,
  ) => Promise<void>;
  readonly onCompare: (row: string) => void;
  readonly onSource: (id: string) => void;
  /** The card is open, or has just been pinned or let go: no other frame of the tab is to have one. */
  readonly onOpen: (isPinned: boolean) => void;
  /** A term is explained. */
  readonly onMet: (id: string) => void;
  /** The reader wants the term after this one, or the one before. */
  readonly onStep: (by: 1 | -1) => void;
  /** The reader has chosen a term of the list. */
  readonly onListed: (term: PageTerm) => void;
}

/** What a card begins with. */
export interface Shown {
  readonly subject: CardSubject;
  readonly entry: CardEntry | undefined;
  readonly stop?: Stop | undefined;
}

interface Done {
  readonly message: string;
  readonly onUndo?: () => void;
}

const CORRECTED = {
  passage: 'cardWrongPassageDone',
  site: 'cardWrongSiteDone',
  everywhere: 'cardWrongEverywhereDone',
} as const;

export class CardView {
  /** Whether it stays when the pointer has left it. */
  isPinned: boolean;
  private readonly shown: Shown & Standing;
  private readonly options: ViewOptions;
  private readonly popover: Popover;
  private readonly onClose: () => void;
  private isOver = false;
  /** What the reader has just done. */
  private done: Done | undefined;
  /** The terms that the reader came by, the present one last. */
  private trail: readonly CardEntry[];

  constructor(shown: Shown & Standing, options: ViewOptions, popover: Popover, onClose: () => void) {
    this.shown = shown;
    this.options = options;
    this.popover = popover;
    this.onClose = onClose;
    this.isPinned = shown.isPinned;
    this.trail = shown.entry ? [shown.entry] : [];
  }

  /** Another card has its place, or none: what is still under way changes nothing any more. */
  end(): void {
    this.isOver = true;
  }

  content() {
    return <Text.Provider value={this.options.text}>{this.view(this.shown.subject)}</Text.Provider>;
  }

  private view(subject: CardSubject) {
    const { onCompare, onListed, onSource, site } = this.options;
    const tools = this.tools();
    const entry = this.trail.at(-1);
    const onTerm = (id: string): void => void this.turnTo(id);
    if (!entry && subject.kind === 'list')
      return <PageTerms terms={subject.terms} tools={tools} onTerm={onListed} />;
    if (!entry && subject.kind === 'words')
      return <NearTerms words={subject.words} near={subject.near} tools={tools} onTerm={onTerm} />;
    if (!entry) return null;
    const mark = subject.kind === 'mark' && this.trail.length === 1 ? subject : undefined;
    return (
      <TermCard
        key={`${this.trail.length} ${entry.term.id}`}
        entry={entry}
        tools={tools}
        why={mark?.why}
        asked={mark?.asked}
        done={this.done}
        site={mark && site()}
        trail={this.trail.slice(0, -1).map(({ term }) => term)}
        onBack={(at) => this.goBy(this.trail.slice(0, at + 1))}
        onTerm={onTerm}
        onKnown={() => this.hideKnown(entry)}
        onHide={() => this.hideHere(entry)}
        onCopy={() => void this.copy(entry)}
        onWrong={(scope) => mark && this.correct(entry, scope, mark.passage)}
        onCompare={() => onCompare(entry.row.id)}
        onSource={(event) => {
          // Sandboxed frames may open no tab. What else is done with a link is the browser's.
          if (!isPlainClick(event)) return;
          event.preventDefault();
          onSource(entry.term.id);
        }}
      />
    );
  }

  private tools(): CardTools {
    const { kind, stop } = this.shown;
    return {
      isPinned: kind === 'sheet' ? undefined : this.isPinned,
      onPin: () => {
        this.isPinned = !this.isPinned;
        this.options.onOpen(this.isPinned);
        this.refresh();
      },
      onMove: () => this.popover.moveToNextCorner(),
      tour: stop && { at: stop.at, count: stop.count, onStep: this.options.onStep },
      onClose: this.onClose,
    };
  }

  private hideKnown({ term }: CardEntry): void {
    this.act('cardKnownDone', term, (isDone) => this.options.setKnown(term.id, isDone));
  }

  private hideHere({ term }: CardEntry): void {
    this.act('cardHideDone', term, (isDone) => this.options.setHidden(term.id, isDone));
  }

  private correct({ term }: CardEntry, scope: CorrectionScope, passage: string): void {
    this.act(CORRECTED[scope], term, (isDone) => this.options.setCorrection(term.id, scope, passage, isDone));
  }

  private async copy(entry: CardEntry): Promise<void> {
    const { text } = this.options;
    const isDone = await this.popover.copy(cardText(entry, text));
    this.say({ message: text(isDone ? 'cardCopied' : 'cardNotCopied') });
  }

  /** Stores what the reader wants; the card stays, with the way back. */
  private act(done: MessageKey, { term }: Term, store: (isDone: boolean) => Promise<void>): void {
    const { text, site } = this.options;
    const message = text(done, term, site());
    const notStored = { message: text('notStored') };
    const onUndo = (): void =>
      void store(false).then(
        () => this.say(undefined),
        () => this.say({ ...notStored, onUndo }),
      );
    store(true).then(
      () => this.say({ message, onUndo }),
      () => this.say(notStored),
    );
  }

  private say(done: Done | undefined): void {
    if (this.isOver) return;
    this.done = done;
    this.refresh();
    if (done) this.popover.scrollToTop();
  }

  private refresh(): void {
    this.popover.refresh(this.content(), this.isPinned);
  }

  private async turnTo(id: string): Promise<void> {
    const entry = await this.options.getEntry(id).catch(() => undefined);
    if (!entry || this.isOver) return;
    this.goBy([...this.trail, entry]);
    this.options.onMet(id);
  }

  private goBy(trail: readonly CardEntry[]): void {
    this.trail = trail;
    this.done = undefined;
    this.refresh();
    this.popover.scrollToTop();
  }
}
