/** Shows marks as the person chose, each on the ground that it stands on, for as long as the page lets them be. */
import type { Field } from '../../../glossary/schema.ts';
import type { Look } from '../../../platform/settings.ts';
import { onceSeen } from '../schedule.ts';
import { Grounds } from './ground.ts';
import { Painter, type Style } from './paint.ts';
import { elementOf } from './ranges.ts';

export interface DisplayOptions {
  readonly look: () => Look;
  /** Asked now and then while there are marks; true when they are to go. */
  readonly isGone: () => boolean;
  /** Whether there are marks, those included that are not shown at the moment. */
  readonly hasMarks: () => boolean;
  /**
   * Now and then while there are: what moves without a word, as below a picture that has loaded, is to get its marks.
   * With `hasTurned` the page has turned dark or light, and all are to be shown anew.
   */
  readonly onLook: (hasTurned: boolean) => void;
  /** Aborts when there is nothing more to look at. */
  readonly signal: AbortSignal;
}

/**
 * On pages with more elements than this, which have about as many text nodes, marks have ink: a line under a single one
 * makes every changed frame walk the whole page, colours do not.
 */
const LINE_LIMIT = 8_000;
/** Firefox paints no lines in highlights before version 146. */
const PAINTS_LINES = !import.meta.env.FIREFOX || !/Firefox\/14[0-5]\./.test(navigator.userAgent);
/** Milliseconds between looks at whether the page has thrown our highlights away; doubled each time that it has. */
const KEEP_GAP = 1_000;
const KEEP_GAP_MOST = 64_000;

/** Owns what is painted; `destroy` leaves none of it. */
export class Display {
  readonly painter = new Painter();
  readonly grounds = new Grounds();
  private readonly options: DisplayOptions;
  private gap = KEEP_GAP;
  private keeper: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DisplayOptions) {
    this.options = options;
  }

  /** Shows exactly these marks. */
  show(marks: readonly { readonly range: StaticRange; readonly field: Field }[]): void {
    this.painter.show(
      marks.map(({ range, field }) => ({ range, field, ground: this.grounds.of(elementOf(range)) })),
      this.style(),
    );
    this.keep();
  }

  destroy(): void {
    clearTimeout(this.keeper);
    this.painter.destroy();
  }

  /** While there are marks: a page that clears the shared registry gets them back, but never a contest. */
  private keep(): void {
    if (this.keeper !== undefined || !this.options.hasMarks()) return;
    this.keeper = setTimeout(() => onceSeen(() => this.look(), this.options.signal), this.gap);
  }

  private look(): void {
    this.keeper = undefined;
    if (this.options.isGone()) return;
    const wasMissing = this.painter.restore();
    // Pages turn dark and light, by themselves or by another extension, with no change that we are told of.
    const hasTurned = this.grounds.haveChanged();
    if (hasTurned) this.grounds.forget();
    this.options.onLook(hasTurned);
    this.gap = wasMissing ? Math.min(this.gap * 2, KEEP_GAP_MOST) : KEEP_GAP;
    this.keep();
  }

  private style(): Style {
    const look = this.options.look();
    const isLong = document.getElementsByTagName('*').item(LINE_LIMIT) !== null;
    const canLine = PAINTS_LINES && !isLong;
    return {
      line: canLine && look !== 'tint',
      thin: canLine && look === 'tint',
      tint: canLine && look !== 'underline',
      ink: !canLine,
    };
  }
}
