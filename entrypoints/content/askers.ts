/** Those who want to know what is in a frame: the popup and the panel, the background, and the icon with its number. */
import type { Asker } from '../../platform/lines.ts';
import type { Answers, FrameReport, FrameState } from '../../platform/messages.ts';
import type { RuleInForce } from '../../platform/sites.ts';
import type { Page } from './page.ts';
import { hasEnded } from './schedule.ts';
import { isSameView, type InView } from './survey/survey.ts';

type Wanted = keyof Answers;

export interface AskersOptions {
  readonly state: () => FrameState;
  readonly inForce: () => RuleInForce;
  /** Has the frame look whether another rule holds by now, of which no page tells that is not marked. */
  readonly lookAtRule: () => void;
  /** Ids of the terms that are marked. */
  readonly marked: () => readonly string[];
  /** The page, read for the purpose if it is not marked; undefined where it may not be read, or can't. */
  readonly readPage: () => Promise<Page | undefined>;
  readonly noCard: (page: Page) => FrameReport['noCard'];
  /** The icon may have to change. */
  readonly onNews: () => void;
  readonly signal: AbortSignal;
}

/** Milliseconds in which changes are gathered before anybody is told. */
const TELL_DELAY = 400;
/** Milliseconds without a scroll behind which scrolling has come to rest. */
const SCROLL_REST = 200;
/** Milliseconds from look to look, for those who ask, at what nobody tells of: frames that have gone, and the rule. */
const LOOK_GAP = 500;
/** Scrolls of panes are heard too, and no scroll waits for us. */
const HEARING = { capture: true, passive: true };

export class Askers {
  private readonly options: AskersOptions;
  private readonly wanted = new Map<Asker, Wanted>();
  private telling: ReturnType<typeof setTimeout> | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private looking: ReturnType<typeof setInterval> | undefined;
  /** What was last surveyed, while somebody wants to know: the page, and what was in view of it. */
  private surveyed: { readonly page: Page; readonly inView: InView | undefined } | undefined;
  /** How many frames those who asked were last told of. */
  private frames = 0;
  /** What the icon was last told, to tell it only news. */
  private told = 'on 0';

  constructor(options: AskersOptions) {
    this.options = options;
  }

  /** Tells somebody now, and whenever something changes. */
  add(asker: Asker, wanted: Wanted): void {
    this.wanted.set(asker, wanted);
    addEventListener('scroll', this.handleScroll, { ...HEARING, signal: this.options.signal });
    if (wanted !== 'state') this.looking ??= setInterval(() => this.look(), LOOK_GAP);
    this.options.lookAtRule();
    void this.answer();
  }

  remove(asker: Asker): void {
    this.wanted.delete(asker);
    if (this.wanted.size > 0) return;
    removeEventListener('scroll', this.handleScroll, HEARING);
    clearInterval(this.looking);
    this.looking = undefined;
    this.surveyed = undefined;
  }

  /** The page, or something in it, was scrolled: another part may be in view when that has come to rest. */
  readonly handleScroll = (): void => {
    if (!this.surveyed) return;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      if (this.options.signal.aborted || hasEnded() || !this.surveyed) return;
      const { page, inView } = this.surveyed;
      if (!isSameView(page.findings.inView(), inView)) void this.answer();
    }, SCROLL_REST);
  };

  private look(): void {
    const { signal, state, lookAtRule } = this.options;
    if (signal.aborted || hasEnded()) return clearInterval(this.looking);
    lookAtRule();
    const { isTop, frames } = state();
    if (isTop && frames < this.frames) void this.answer();
  }

  /** What the icon shows may be that of another page. */
  forgetTold(): void {
    this.told = '';
  }

  /** Something has changed: tells those who asked, and the icon when its state or number differs from what it shows. */
  tell(): void {
    const { signal, onNews } = this.options;
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      if (signal.aborted || hasEnded()) return;
      if (this.wanted.size > 0) void this.answer();
      const { rule, why } = this.options.inForce();
      const marked = this.options.marked();
      // Beside other frames the icon counts each term once, so that as many others may make another number.
      const ids = window === top && length === 0 ? [] : marked.toSorted();
      const news = [window === top && rule !== 'on' ? rule + why : 'on', marked.length, ...ids].join(' ');
      if (news === this.told) return;
      this.told = news;
      onNews();
    }, TELL_DELAY);
  }

  /** The page is read only if somebody wants to know what is in it. */
  private async answer(): Promise<void> {
    const wants = new Set(this.wanted.values());
    const isRead = wants.size > 1 || !wants.has('state');
    const page = isRead ? await this.options.readPage() : undefined;
    if (this.wanted.size === 0) return; // whoever asked has gone while the page was read
    const state = this.options.state();
    this.frames = state.frames;
    const isSurveyed = wants.has('survey') || wants.has('doubts');
    const { terms = [], survey, inView } = page?.findings.report(isSurveyed) ?? {};
    this.surveyed = page && isSurveyed ? { page, inView } : undefined;
    for (const [asker, wanted] of this.wanted) {
      if (wanted === 'state') {
        asker.tell({ ...state, marked: this.options.marked() });
        continue;
      }
      const isSurvey = wanted !== 'report';
      asker.tell({
        ...state,
        terms,
        ...(page && isSurvey && { survey, noCard: this.options.noCard(page) }),
        // Also by a frame that is not read, as a framed quiz: whoever asked waits for all of them.
        ...(wanted === 'doubts' && { doubts: page?.findings.doubts() ?? [] }),
      });
    }
  }
}
