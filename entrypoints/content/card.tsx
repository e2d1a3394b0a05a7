/** The card's life: when it opens, what it shows, when it closes. */
import { TermCard, type WhyMarked, type CorrectionScope } from '../../components/TermCard.tsx';
import { Text, type GetText } from '../../components/text.ts';
import type { CardEntry, TermLink } from '../../glossary/entries.ts';
import type { Evident, Page, ShownMark } from './page.ts';
import { watchPointer, type PointedMark } from './pointer.ts';
import { Popover } from './popover.tsx';
import { rectanglesOf } from './ranges.ts';

/** Milliseconds that the pointer rests on a mark before its card opens, and is away from both before it closes. */
const OPEN_DELAY = 150;
const CLOSE_DELAY = 300;

export interface CardOptions {
  readonly page: Page;
  readonly text: GetText;
  readonly getEntry: (id: string) => Promise<CardEntry | undefined>;
  readonly getLinks: (ids: readonly string[]) => Promise<TermLink[]>;
  /** The site of the tab, for which a meaning may be wrong; empty where there is none. */
  readonly site: string;
  readonly setKnown: (id: string, isKnown: boolean) => Promise<void>;
  readonly setCorrection: (
    id: string,
    scope: CorrectionScope,
    passage: string,
    isWrong: boolean,
  ) => Promise<void>;
  readonly onCompare: (row: string) => void;
  readonly signal: AbortSignal;
}

export class Card {
  private readonly options: CardOptions;
  private readonly popover: Popover;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private mark: ShownMark | undefined;
  private why: WhyMarked | undefined;
  /** What the reader has just done, with the way to undo it. */
  private done: { message: string; onUndo: () => void } | undefined;
  /** The terms that the reader came by, the present one last. */
  private trail: CardEntry[] = [];

  constructor(options: CardOptions) {
    this.options = options;
    this.popover = new Popover({
      onEnter: () => this.cancel(),
      onLeave: () => this.later(() => this.close(), CLOSE_DELAY),
      onDismiss: () => this.close(),
    });
    watchPointer({
      markAt: (x, y) => options.page.markAt(x, y),
      isOnCard: (event) => this.popover.has(event.target),
      onOver: (mark) => this.handleOver(mark),
      onClick: (mark) => void this.open(mark, mark.rectangle),
      signal: options.signal,
    });
    options.signal.addEventListener('abort', () => this.close());
  }

  async open(mark: ShownMark, line?: DOMRect): Promise<void> {
    this.cancel();
    const [entry, why] = await Promise.all([
      this.options.getEntry(mark.id).catch(() => undefined),
      this.whyMarked(mark).catch(() => undefined),
    ]);
    if (!entry || this.options.signal.aborted) return;
    this.mark = mark;
    this.why = why;
    this.done = undefined;
    this.trail = [entry];
    this.options.page.setActive(mark.range);
    const lineNumber = line
      ? rectanglesOf(mark.range).findIndex(({ top }) => Math.abs(top - line.top) < 2)
      : 0;
    this.popover.open(this.content(), () => lineOf(rectanglesOf(mark.range), Math.max(0, lineNumber)));
  }

  /** Closes the card if the page no longer has its mark. */
  check(isStillThere: (mark: ShownMark) => boolean): void {
    if (this.mark && !isStillThere(this.mark)) this.close();
  }

  private close(): void {
    this.cancel();
    if (!this.mark) return;
    this.mark = undefined;
    this.options.page.setActive(undefined);
    this.popover.destroy();
  }

  private handleOver(mark: PointedMark | undefined): void {
    if (!mark) {
      if (this.mark) this.later(() => this.close(), CLOSE_DELAY);
      else this.cancel();
      return;
    }
    if (mark.range === this.mark?.range) return this.cancel();
    // Asked for while the pointer rests, so that the text is there when the card opens.
    void this.options.getEntry(mark.id).catch(() => undefined);
    this.later(() => void this.open(mark, mark.rectangle), OPEN_DELAY);
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
    const { text, onCompare, site } = this.options;
    const entry = this.trail[this.trail.length - 1]!;
    const isOfMark = this.trail.length === 1;
    return (
      <Text.Provider value={text}>
        <TermCard
          entry={entry}
          why={isOfMark ? this.why : undefined}
          done={this.done}
          site={isOfMark ? site : undefined}
          previous={this.trail[this.trail.length - 2]?.term.term}
          onBack={() => {
            this.trail.pop();
            this.refresh();
          }}
          onTerm={(id) => void this.turnTo(id)}
          onKnown={() => this.hideKnown(entry)}
          onWrong={(scope) => this.correct(entry, scope)}
          onCompare={() => onCompare(entry.row.id)}
          onClose={() => this.close()}
        />
      </Text.Provider>
    );
  }

  private hideKnown({ term }: CardEntry): void {
    const { text, setKnown } = this.options;
    this.act(text('cardKnownDone', term.term), (isDone) => setKnown(term.id, isDone));
  }

  private correct({ term }: CardEntry, scope: CorrectionScope): void {
    const { text, page, site, setCorrection } = this.options;
    if (!this.mark) return;
    const passage = page.passageOf(this.mark);
    const message = {
      passage: () => text('cardWrongPassageDone', term.term),
      site: () => text('cardWrongSiteDone', term.term, site),
      everywhere: () => text('cardWrongEverywhereDone', term.term),
    }[scope]();
    this.act(message, (isDone) => setCorrection(term.id, scope, passage, isDone));
  }

  /** Stores what the reader wants; the card stays, with the way back. */
  private act(message: string, store: (isDone: boolean) => Promise<void>): void {
    const { text } = this.options;
    const show = (done: typeof this.done): void => {
      this.done = done;
      this.refresh();
    };
    const onUndo = (): void => void store(false).then(() => show(undefined));
    store(true).then(
      () => show({ message, onUndo }),
      () => show({ message: text('notStored'), onUndo }),
    );
  }

  private refresh(): void {
    if (this.mark) this.popover.refresh(this.content());
  }

  private async turnTo(id: string): Promise<void> {
    const entry = await this.options.getEntry(id).catch(() => undefined);
    if (!entry || !this.mark) return;
    this.trail.push(entry);
    this.done = undefined;
    this.refresh();
  }

  private later(action: () => void, delay: number): void {
    this.cancel();
    this.timer = setTimeout(action, delay);
  }

  private cancel(): void {
    clearTimeout(this.timer);
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
