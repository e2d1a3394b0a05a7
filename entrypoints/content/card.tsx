/** The card's life: when it opens, what it shows, when it closes. */
import type { CardTools } from '../../components/CardShell.tsx';
import { cardText } from '../../components/card-text.ts';
import { NearTerms } from '../../components/NearTerms.tsx';
import { PageTerms, type PageTerm } from '../../components/PageTerms.tsx';
import { TermCard, type CorrectionScope, type WhyMarked } from '../../components/TermCard.tsx';
import { Text, type GetText } from '../../components/text.ts';
import type { Asked } from '../../glossary/asked-for.ts';
import type { CardEntry, TermLink } from '../../glossary/entries.ts';
import type { LookedUp, Passage } from '../../platform/messages.ts';
import type { Hover } from '../../platform/settings.ts';
import type { Evident, Page, ShownMark } from './page.ts';
import type { Box } from './place.ts';
import { watchPointer } from './pointer.ts';
import { Popover, type Standing } from './popover.tsx';
import { elementOf, rectanglesOf } from './ranges.ts';
import type { SelectedWords } from './selection.ts';
import type { Stop } from './tour.ts';

/** Milliseconds for which the answer is good: the page, and with it the reasons, may change. */
const ASKED_FOR = 3_000;

export interface CardOptions {
  readonly page: Page;
  readonly text: GetText;
  readonly hover: () => Hover;
  readonly getEntry: (id: string) => Promise<CardEntry | undefined>;
  readonly getAsked: (passage: Passage) => Promise<Asked | undefined>;
  readonly getLinks: (ids: readonly string[]) => Promise<TermLink[]>;
  /** The site of the tab, for which a meaning may be wrong; empty where there is none. */
  readonly site: string;
  readonly setKnown: (id: string, isKnown: boolean) => Promise<void>;
  readonly setHidden: (id: string, isHidden: boolean) => Promise<void>;
  readonly setCorrection: (
    id: string,
    scope: CorrectionScope,
    passage: string,
    isWrong: boolean,
  ) => Promise<void>;
  readonly onCompare: (row: string) => void;
  /** A term is explained. */
  readonly onMet: (id: string) => void;
  /** So that no other frame of the tab has one open. */
  readonly onOpen: () => void;
  /** The reader wants the term after this one, or the one before. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onDoubleClick: () => void;
  /** The reader has chosen a term of the list. */
  readonly onListed: (term: PageTerm) => void;
  /** The reader, who was led here, is done. */
  readonly onReturn: () => void;
  readonly signal: AbortSignal;
}

/** What a card is about. */
type Subject =
  | ({ readonly kind: 'mark'; readonly mark: ShownMark } & Reasons)
  | { readonly kind: 'words'; readonly words: string; readonly near: readonly TermLink[] }
  | { readonly kind: 'list'; readonly terms: readonly PageTerm[] };

/** What the page says of a mark. */
interface Reasons {
  readonly why: WhyMarked | undefined;
  readonly asked: Asked | undefined;
}

interface Done {
  readonly message: string;
  readonly onUndo?: () => void;
}

export class Card {
  private readonly options: CardOptions;
  private readonly popover: Popover;
  private subject: Subject | undefined;
  private standing: Standing | undefined;
  private isPinned = false;
  private stop: Stop | undefined;
  /** Whether the reader was led here, and is to be led back. */
  private isLed = false;
  /** What the reader has just done. */
  private done: Done | undefined;
  /** The terms that the reader came by, the present one last. */
  private trail: readonly CardEntry[] = [];
  /** What the card of the mark under the pointer will show, asked for while the pointer rests. */
  private asked: { range: StaticRange; since: number; what: ReturnType<Card['ask']> } | undefined;
  /** Of openings that overtake one another the last one counts. */
  private turn = 0;

  constructor(options: CardOptions) {
    this.options = options;
    this.popover = new Popover({ onDismiss: () => this.dismiss() });
    watchPointer({
      hover: options.hover,
      markAt: (x, y) => options.page.markAt(x, y),
      isOnCard: (event) => this.popover.has(event.target),
      openCard: () => this.closingByItself(),
      onApproach: (mark) => void this.askFor(mark),
      onRest: (mark) => {
        if (!this.isPinned) void this.openMark(mark, { kind: 'beside', isPinned: false });
      },
      onAway: () => {
        if (!this.isPinned && !this.popover.hasFocus()) this.close();
      },
      onClick: (mark, isTouch) =>
        void this.openMark(mark, { kind: isTouch ? 'sheet' : 'beside', isPinned: !isTouch }),
      onDoubleClick: options.onDoubleClick,
      onClickElsewhere: () => {
        if (this.standing?.kind === 'sheet' || this.subject?.kind === 'words') this.close();
      },
      signal: options.signal,
    });
    options.signal.addEventListener('abort', () => this.close());
  }

  /** Opens the card of a mark that the reader was led to, with the keyboard in it. */
  async show(mark: ShownMark, stop?: Stop): Promise<void> {
    if (await this.openMark(mark, { kind: 'beside', isPinned: true }, stop)) this.lead();
  }

  /** Shows what was found for selected words. */
  showWords({ words, line }: SelectedWords, { entry, near }: LookedUp): void {
    this.subject = { kind: 'words', words, near };
    const kind = line() ? 'beside' : 'corner';
    this.begin(entry ? [entry] : [], { kind, line, isPinned: true });
    this.lead();
  }

  showList(terms: readonly PageTerm[]): void {
    this.subject = { kind: 'list', terms };
    this.begin([], { kind: 'corner', line: () => undefined, isPinned: true });
    this.lead();
  }

  private lead(): void {
    this.isLed = true;
    this.popover.focus();
  }

  /** Closes the card if the page no longer has its mark. */
  check(isStillThere: (mark: ShownMark) => boolean): void {
    const { subject } = this;
    if (subject?.kind === 'mark' && !this.isPinned && !isStillThere(subject.mark)) this.close();
  }

  /** Where the keyboard has gone to another frame, it stays there. */
  close(keepsFocus = false): void {
    this.turn++;
    if (!this.subject) return;
    this.subject = undefined;
    this.standing = undefined;
    this.isPinned = false;
    this.stop = undefined;
    this.isLed = false;
    this.options.page.setActive(undefined);
    this.popover.destroy(keepsFocus);
  }

  /** As the reader wishes: who was led here goes back to where they were. */
  private dismiss(): void {
    const isReturning = this.isLed && this.popover.hasFocus();
    this.close();
    if (isReturning) this.options.onReturn();
  }

  private async openMark(
    mark: ShownMark & { rectangle?: DOMRect },
    how: Pick<Standing, 'kind' | 'isPinned'>,
    stop?: Stop,
  ): Promise<boolean> {
    const turn = ++this.turn;
    const { entry, ...reasons } = await this.askFor(mark);
    if (!entry || this.options.signal.aborted || turn !== this.turn) return false;
    this.subject = { kind: 'mark', mark, ...reasons };
    const { range, rectangle } = mark;
    const number = rectangle
      ? rectanglesOf(range).findIndex(({ top }) => Math.abs(top - rectangle.top) < 2)
      : 0;
    const standing = {
      ...how,
      line: () => lineOf(rectanglesOf(range), Math.max(0, number)),
      isRightToLeft: isRightToLeft(elementOf(range)),
    };
    this.begin([entry], standing, stop);
    return true;
  }

  private begin(trail: readonly CardEntry[], standing: Standing, stop?: Stop): void {
    this.turn++;
    this.trail = trail;
    this.stop = stop;
    this.standing = standing;
    this.isPinned = standing.isPinned;
    this.done = undefined;
    const { subject } = this;
    this.options.page.setActive(subject?.kind === 'mark' ? subject.mark.range : undefined);
    this.popover.open(this.content(), standing);
    this.options.onOpen();
    for (const { term } of trail) this.options.onMet(term.id);
  }

  /** The card that closes when the pointer has left it. */
  private closingByItself(): { range: StaticRange | undefined; line: Box; card: Box } | undefined {
    const { subject, standing } = this;
    const line = standing?.line();
    const card = this.popover.rectangle();
    if (!subject || this.isPinned || standing?.kind !== 'beside' || !line || !card) return undefined;
    return { range: subject.kind === 'mark' ? subject.mark.range : undefined, line, card };
  }

  private askFor(mark: ShownMark): ReturnType<Card['ask']> {
    const now = performance.now();
    if (this.asked?.range !== mark.range || now - this.asked.since > ASKED_FOR)
      this.asked = { range: mark.range, since: now, what: this.ask(mark) };
    return this.asked.what;
  }

  private async ask(mark: ShownMark): Promise<Reasons & { entry: CardEntry | undefined }> {
    const passage = this.options.page.asking(mark);
    const [entry, why, asked] = await Promise.all([
      this.options.getEntry(mark.id).catch(() => undefined),
      this.whyMarked(mark).catch(() => undefined),
      passage && this.options.getAsked(passage).catch(() => undefined),
    ]);
    return { entry, why, asked };
  }

  /** The reasons, with the names of the terms in them. */
  private async whyMarked(mark: ShownMark): Promise<WhyMarked> {
    const { near, onPage, others, ...rest } = this.options.page.whyMarked(mark);
    const ids = [...near, ...onPage].flatMap((evident) => ('term' in evident ? [evident.term] : []));
    const links = await this.options.getLinks([...ids, ...others]);
    const nameOf = (evident: Evident): string[] =>
      'words' in evident
        ? [evident.words]
        : links.filter(({ id }) => id === evident.term).map(({ term }) => term);
    return {
      ...rest,
      near: near.flatMap(nameOf),
      onPage: onPage.flatMap(nameOf),
      others: links.filter(({ id }) => others.includes(id)),
    };
  }

  private content() {
    return <Text.Provider value={this.options.text}>{this.view(this.subject!)}</Text.Provider>;
  }

  private view(subject: Subject) {
    const { onCompare, onListed, site } = this.options;
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
        site={mark && site}
        trail={this.trail.slice(0, -1).map(({ term }) => term)}
        onBack={(at) => this.goBy(this.trail.slice(0, at + 1))}
        onTerm={onTerm}
        onKnown={() => this.hideKnown(entry)}
        onHide={() => this.hideHere(entry)}
        onCopy={() => void this.copy(entry)}
        onWrong={(scope) => this.correct(entry, scope)}
        onCompare={() => onCompare(entry.row.id)}
      />
    );
  }

  private tools(): CardTools {
    const { stop } = this;
    return {
      isPinned: this.standing?.kind === 'sheet' ? undefined : this.isPinned,
      onPin: () => {
        this.isPinned = !this.isPinned;
        this.refresh();
      },
      onMove: () => this.popover.moveToNextCorner(),
      tour: stop && { at: stop.at, count: stop.count, onStep: this.options.onStep },
      onClose: () => this.dismiss(),
    };
  }

  private hideKnown({ term }: CardEntry): void {
    const { text, setKnown } = this.options;
    this.act(text('cardKnownDone', term.term), (isDone) => setKnown(term.id, isDone));
  }

  private hideHere({ term }: CardEntry): void {
    const { text, setHidden } = this.options;
    this.act(text('cardHideDone', term.term), (isDone) => setHidden(term.id, isDone));
  }

  private correct({ term }: CardEntry, scope: CorrectionScope): void {
    const { text, page, site, setCorrection } = this.options;
    if (this.subject?.kind !== 'mark') return;
    const passage = page.passageOf(this.subject.mark);
    const message = {
      passage: () => text('cardWrongPassageDone', term.term),
      site: () => text('cardWrongSiteDone', term.term, site),
      everywhere: () => text('cardWrongEverywhereDone', term.term),
    }[scope]();
    this.act(message, (isDone) => setCorrection(term.id, scope, passage, isDone));
  }

  private async copy(entry: CardEntry): Promise<void> {
    const { text } = this.options;
    const isDone = await this.popover.copy(cardText(entry, text));
    this.say({ message: text(isDone ? 'cardCopied' : 'cardNotCopied') });
  }

  /** Stores what the reader wants; the card stays, with the way back. */
  private act(message: string, store: (isDone: boolean) => Promise<void>): void {
    const { text } = this.options;
    const onUndo = (): void => void store(false).then(() => this.say(undefined));
    store(true).then(
      () => this.say({ message, onUndo }),
      () => this.say({ message: text('notStored'), onUndo }),
    );
  }

  private say(done: Done | undefined): void {
    this.done = done;
    this.refresh();
    if (done) this.popover.scrollToTop();
  }

  private refresh(): void {
    if (this.subject) this.popover.refresh(this.content(), this.isPinned);
  }

  private async turnTo(id: string): Promise<void> {
    const entry = await this.options.getEntry(id).catch(() => undefined);
    if (!entry || !this.subject) return;
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

/** The line of a mark that was pointed at, as high as all its lines, so that the card covers none of them. */
function lineOf(rectangles: readonly DOMRect[], number: number): DOMRect | undefined {
  const line = rectangles[number] ?? rectangles[0];
  if (!line) return undefined;
  const top = Math.min(...rectangles.map((rectangle) => rectangle.top));
  const bottom = Math.max(...rectangles.map((rectangle) => rectangle.bottom));
  return new DOMRect(line.left, top, line.width, bottom - top);
}

const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
