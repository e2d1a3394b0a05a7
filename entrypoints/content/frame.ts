/** One frame of a tab: marks it or not as the rules say, and follows the orders of the popup and the keys. */
import { tidy } from '../../components/selected-words.ts';
import type { GlossaryIndex } from '../../glossary/index-format.ts';
import { atTime } from '../../platform/at-time.ts';
import { askForEvidence, notify } from '../../platform/calls.ts';
import { isCorrected } from '../../platform/corrections.ts';
import { onAsked, type Asker } from '../../platform/lines.ts';
import type { FrameOrder, FrameReport, FrameState } from '../../platform/messages.ts';
import { onReturn } from '../../platform/on-return.ts';
import type { Quiz } from '../../platform/quizzes.ts';
import { followSettings, type Settings } from '../../platform/settings.ts';
import type { RuleInForce } from '../../platform/sites.ts';
import { followAddress } from './address.ts';
import { Askers } from './askers.ts';
import { removeLeftCard } from './card/card-host.ts';
import { Guide } from './card/guide.ts';
import { OneCard } from './card/one-card.ts';
import { isWhereReaderIs, selectedWords } from './card/selection.ts';
import { framesIn, pathOf } from './frame-elements.ts';
import { canPaint, removeLeftMarks } from './marking/paint.ts';
import { elementOf } from './marking/ranges.ts';
import { Page, type PageOptions } from './page.ts';
import { followAbsence, hasEnded } from './schedule.ts';
import { siteAddressOf, Surroundings } from './surroundings.ts';

export interface FrameOptions {
  readonly getIndex: () => GlossaryIndex;
  readonly signal: AbortSignal;
  /** Whether the extension was updated, disabled or removed; the signal then aborts. */
  readonly isGone: () => boolean;
}

/** Marks the frame as the settings say, and follows them and the page until the signal aborts. */
export function startFrame(options: FrameOptions): void {
  removeLeftCard();
  removeLeftMarks();
  followAbsence(options.signal);
  let frame: Frame | undefined;
  const follow = (settings: Settings): void => {
    // A frame may have gone before its first settings came; in Firefox nothing of the extension can be reached then.
    if (!hasEnded()) (frame ??= new Frame(options, settings)).follow(settings);
  };
  followSettings(follow, options);
}

/** Until it is known what is around the frame. */
const NOT_KNOWN: RuleInForce = { rule: 'on', why: 'default' };
/** Milliseconds from look to look whether a quiz is over: what told of it goes without a word. */
const QUIZ_LOOK = 2_000;

type StepOrder = Extract<FrameOrder, { type: 'step' }>;
type ShowOrder = Extract<FrameOrder, { type: 'show' }>;

class Frame {
  private readonly id = Math.random().toString(36).slice(2);
  private readonly options: FrameOptions;
  private readonly askers: Askers;
  private settings: Settings;
  private inForce = NOT_KNOWN;
  private readonly around = new Surroundings();
  /** While the page is silent: for the end of the quiz. */
  private looking: ReturnType<typeof setInterval> | undefined;
  /** Of the end of a pause. */
  private stopWaiting = (): void => undefined;
  /** What was marked when the page had rewritten it for too long: terms are listed since then, and no longer marked. */
  private resting: ReadonlySet<string> | undefined;
  /** While the page is marked: it, and what leads the reader through it. */
  private page: Page | undefined;
  private guide: Guide | undefined;
  private readonly oneCard: OneCard;
  /** The page does not let a card be. */
  private isCardTaken = false;
  /** Ids of terms that the reader does not want to see until the page is loaded again. */
  private readonly hidden = new Set<string>();
  private learning: Promise<void> | undefined;

  constructor(options: FrameOptions, settings: Settings) {
    this.options = options;
    this.settings = settings;
    const { signal } = options;
    this.oneCard = new OneCard({ id: this.id, tell: (order) => notify('tell', order), signal });
    this.askers = new Askers({
      state: () => this.state(),
      inForce: () => this.inForce,
      lookAtRule: () => this.lookAtRule(),
      marked: () => [...(this.page?.marked() ?? this.resting ?? [])],
      readPage: async () => (this.inForce.rule === 'off' ? undefined : (this.page ?? this.readOnce())),
      noCard: (page) => this.noCard(page),
      onNews: () => notify('changed'),
      signal,
    });
    signal.addEventListener('abort', () => {
      clearInterval(this.looking);
      this.stopWaiting();
      this.stop();
    });
    onAsked(
      (order, asker) => this.handleOrder(order, asker),
      (asker) => this.askers.remove(asker),
      { signal },
    );
    // What was said of the tab meanwhile was about another page. The settings come with the return.
    onReturn(() => this.askers.forgetTold(), signal);
    followAddress({
      onMoved: () => this.lookAtRule(),
      onShown: () => {
        this.askers.forgetTold();
        void this.apply();
      },
      signal,
    });
  }

  follow(settings: Settings): void {
    this.settings = settings;
    void this.apply();
  }

  /** Brings the frame into the state that the settings ask for. */
  private async apply(): Promise<void> {
    const isFound = await this.around.find(this.settings);
    // Whoever overtook it obeys; what is known until then may be of no site and no tab, and would show marks where they are off.
    if (isFound && !this.options.signal.aborted) this.obey(this.around.rule(this.settings));
  }

  /** A rule may hold for some addresses of a site only, and a page becomes a quiz, or is none any more, without a load. */
  private lookAtRule(): void {
    const now = this.inForce;
    if (now === NOT_KNOWN) return;
    const found = this.around.rule(this.settings);
    const isSame = found.rule === now.rule && found.why === now.why && found.quiz?.place === now.quiz?.place;
    if (!isSame) this.obey(found, true);
  }

  /** `hasChanged`: the rule, and not only the settings. */
  private obey(inForce: RuleInForce, hasChanged = false): void {
    const { quiz } = inForce;
    // Frames of another origin can't see that the page around is a quiz.
    if (window === top && (hasChanged || quiz?.place !== this.inForce.quiz?.place))
      notify('tell', { type: 'moved', quiz });
    this.inForce = inForce;
    this.waitForEnd(this.settings.pauses.until);
    clearInterval(this.looking);
    if (inForce.why === 'quiz') this.looking = setInterval(() => hasEnded() || this.lookAtRule(), QUIZ_LOOK);
    if (inForce.rule !== 'on' || unreadable() || this.resting) this.stop();
    else if (this.page) this.page.update(this.pageOptions());
    else this.start();
    this.askers.tell();
  }

  private waitForEnd(pausedUntil: number): void {
    this.stopWaiting();
    if (pausedUntil > Date.now()) this.stopWaiting = atTime(pausedUntil, () => void this.apply());
  }

  private start(): void {
    const { getIndex, isGone } = this.options;
    const page = new Page(getIndex(), this.pageOptions());
    this.page = page;
    page.start({
      onPaint: () => {
        this.guide?.card.check();
        if (!this.around.isKnown && page.marked().size > 0) this.around.learn(() => void this.apply());
        this.askers.tell();
        this.lookAtRule();
      },
      onScroll: () => {
        this.guide?.card.follow();
        // They hear most scrolls themselves, as there are none of a page that is only listed; not those in shadow roots.
        this.askers.handleScroll();
      },
      onRestless: () => {
        this.resting = page.marked();
        void this.apply();
      },
      getEvidence: () => this.learn(),
      onRewritten: () => {
        this.stop();
        void this.apply();
      },
      isGone,
    });
    this.guide = new Guide({
      page,
      frame: this.id,
      site: () => this.around.site,
      settings: () => this.settings,
      oneCard: this.oneCard,
      onTaken: () => {
        this.isCardTaken = true;
        this.askers.tell();
      },
    });
  }

  private pageOptions(): PageOptions {
    const { settings } = this;
    const { isKnown, site } = this.around;
    return {
      density: settings.density,
      look: settings.look,
      isHeld: !isKnown,
      isUnwanted: (id, passage) =>
        settings.known.has(id) || this.hidden.has(id) || isCorrected(settings.wrong, id, site, passage),
    };
  }

  private stop(): void {
    this.page?.stop();
    this.page = undefined;
    this.guide = undefined;
  }

  private handleOrder(order: FrameOrder, asker: Asker): void {
    if (hasEnded()) return;
    switch (order.type) {
      case 'state':
      case 'report':
      case 'survey':
      case 'doubts':
        return this.askers.add(asker, order.type);
      case 'resume':
        return this.resume();
      case 'moved':
        return void this.handleMovedAround(order.quiz);
      case 'opened':
        if (this.oneCard.handleOpened(order.frame, order.isPinned)) this.guide?.card.close(true);
        return;
      case 'closed':
        return this.oneCard.handleClosed();
      case 'show-given':
        return this.guide?.showGiven(order.card);
      case 'close':
        return this.guide?.card.handleElsewhere(order.isEscape);
      case 'return':
        return this.guide?.tour.return();
      case 'hide':
        return this.hide(order.id, order.isHidden);
      case 'list':
        return this.guide?.showList(order.terms);
      case 'look-up':
        return this.handleLookUp(order.words);
      case 'step':
        return this.handleStep(order);
      case 'show':
        if (order.frame === this.id) void this.show(order);
    }
  }

  private async handleMovedAround(quiz: Quiz | undefined): Promise<void> {
    if (window === top) return;
    await this.around.handleMoved(quiz);
    void this.apply();
  }

  private hide(id: string, isHidden: boolean): void {
    if (isHidden) this.hidden.add(id);
    else this.hidden.delete(id);
    void this.apply();
  }

  private handleStep({ by, frame, goesOn = false }: StepOrder): void {
    if (frame === undefined ? !isWhereReaderIs() : frame !== this.id) return;
    if (this.guide) this.guide.step(by, frame !== undefined && !goesOn);
    else notify('stepOn', this.id, by);
  }

  private handleLookUp(words: string | undefined): void {
    if (words === undefined && !isWhereReaderIs()) return;
    const selected = selectedWords();
    const asked = tidy(words ?? selected?.words ?? '');
    if (!this.guide || asked === '') notify('openLookUp', asked);
    else void this.guide.lookUp({ line: () => undefined, within: undefined, ...selected, words: asked });
  }

  private resume(): void {
    if (!this.resting) return;
    this.resting = undefined;
    void this.apply();
  }

  private async show({ id, isInPart = false, mention = 0 }: ShowOrder): Promise<void> {
    const page = this.page ?? (await this.readOnce());
    const mark = page?.mention(id, isInPart, mention);
    if (!page || !mark) return;
    if (this.guide) await this.guide.show(mark);
    else elementOf(mark.range).scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  private state(): FrameState {
    const why = unreadable();
    return {
      frame: this.id,
      url: siteAddressOf(window),
      isTop: window === top,
      frames: framesIn(window),
      path: pathOf(window),
      ...this.inForce,
      isResting: this.resting !== undefined,
      ...(why && { unreadable: why }),
    };
  }

  private noCard(page: Page): FrameReport['noCard'] {
    if (this.isCardTaken) return 'taken';
    return window === top && page.isCovered() ? 'covered' : undefined;
  }

  /** In list mode, or where the browser can't paint: the terms without any mark. */
  private async readOnce(): Promise<Page | undefined> {
    if (unreadable() === 'not-html') return undefined;
    await this.learn().catch(() => undefined);
    const page = new Page(this.options.getIndex(), this.pageOptions());
    page.readOnce();
    return page;
  }

  /** Gives the index the evidence that some forms need, once. Rejects where nobody has it. */
  private learn(): Promise<void> {
    const { getIndex, signal } = this.options;
    this.learning ??= askForEvidence(signal).then(
      (evidence) => getIndex().learn(evidence),
      (error: unknown) => {
        this.learning = undefined; // it may be there another time
        throw error;
      },
    );
    return this.learning;
  }
}

function unreadable(): FrameState['unreadable'] {
  if (!/html/.test(document.contentType)) return 'not-html';
  return canPaint() ? undefined : 'no-highlights';
}
