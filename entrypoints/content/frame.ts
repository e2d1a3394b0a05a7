/** One frame of a tab: marks it or not as the rules say, and answers the popup. */
import { isCorrected, placeOf } from '../../platform/corrections.ts';
import {
  ask,
  askForEvidence,
  onAsked,
  type Asker,
  type FrameOrder,
  type FrameReport,
} from '../../platform/messages.ts';
import {
  followSettings,
  readSettings,
  setCorrection,
  setKnown,
  type Rule,
  type Settings,
} from '../../platform/settings.ts';
import { ruleFor, siteOf } from '../../platform/sites.ts';
import { text } from '../../platform/text.ts';
import type { GlossaryIndex } from '../../glossary/index-format.ts';
import { followAddress } from './address.ts';
import { Card } from './card.tsx';
import { Page, type PageOptions } from './page.ts';
import { canPaint, removeLeftMarks } from './paint.ts';
import { removeLeftCard } from './popover.tsx';

/** Milliseconds in which changes of the count are gathered before anybody is told. */
const TELL_DELAY = 400;

export interface FrameOptions {
  readonly getIndex: () => GlossaryIndex;
  readonly signal: AbortSignal;
  /** Whether the extension was updated, disabled or removed; the signal then aborts. */
  readonly isGone: () => boolean;
}

export function startFrame(options: FrameOptions): void {
  removeLeftCard();
  removeLeftMarks();
  let frame: Frame | undefined;
  followSettings((settings) => void (frame ??= new Frame(options, settings)).apply(settings), options);
}

type Wanted = 'report' | 'survey' | 'doubts';

class Frame {
  private readonly id = Math.random().toString(36).slice(2);
  private readonly options: FrameOptions;
  /** Those who asked, with what they want. */
  private readonly askers = new Map<Asker, Wanted>();
  private settings: Settings;
  private rule: Rule = 'on';
  /** Of the tab's page, which a correction holds for. */
  private site = '';
  /** The page rewrote marked words for too long: its terms are listed, and no longer marked. */
  private isResting = false;
  private page: Page | undefined;
  private card: Card | undefined;
  private telling: ReturnType<typeof setTimeout> | undefined;
  /** What the icon was last told, to tell it only news. */
  private told = 'on 0';
  private learning: Promise<void> | undefined;

  constructor(options: FrameOptions, settings: Settings) {
    this.options = options;
    this.settings = settings;
    const { signal } = options;
    signal.addEventListener('abort', () => this.stop());
    onAsked(
      (order, asker) => this.handleOrder(order, asker),
      (asker) => this.askers.delete(asker),
      { signal },
    );
    followAddress({
      onMoved: () => this.handleMoved(),
      onBack: () => void readSettings().then((now) => this.apply(now)),
      signal,
    });
  }

  /** Brings the frame into the state that the settings ask for. */
  async apply(settings = this.settings): Promise<void> {
    this.settings = settings;
    const around = await topUrl(this.settings);
    this.site = siteOf(around) ?? '';
    this.rule = ruleOfFrame(this.settings, around);
    if (this.options.signal.aborted) return;
    if (this.rule !== 'on' || unreadable() || this.isResting) this.stop();
    else if (this.page) this.page.update(this.pageOptions());
    else this.start();
    this.tell();
  }

  /** A rule may hold for some addresses of a site only; the frames of a page follow its rule. */
  private handleMoved(): void {
    if (window !== top || ruleOfFrame(this.settings, location.href) === this.rule) return;
    void this.apply().then(() => ask('moved'));
  }

  private start(): void {
    const { getIndex, signal, isGone } = this.options;
    const stopper = new AbortController();
    const page = new Page(getIndex(), this.pageOptions());
    this.page = page;
    page.start({
      onPaint: () => {
        this.card?.check((mark) => page.has(mark));
        this.tell();
      },
      onRestless: () => {
        this.isResting = true;
        void this.apply();
      },
      getEvidence: () => this.learn(),
      onRewritten: () => {
        this.stop();
        void this.apply();
      },
      isGone,
    });
    this.card = new Card({
      page,
      text,
      site: this.site,
      getEntry: (id) => ask('entry', id),
      getLinks: (ids) => ask('links', ids),
      setKnown,
      setCorrection: (id, scope, passage, isWrong) =>
        setCorrection({ id, place: placeOf(scope, this.site, passage) }, isWrong),
      onCompare: (row) => void ask('openComparison', row),
      signal: AbortSignal.any([signal, stopper.signal]),
    });
    this.stopPage = () => {
      stopper.abort();
      page.stop();
    };
  }

  private pageOptions(): PageOptions {
    const { settings, site } = this;
    return {
      density: settings.density,
      look: settings.look,
      isUnwanted: (id, passage) => settings.known.has(id) || isCorrected(settings, id, site, passage),
    };
  }

  private stopPage: () => void = () => undefined;

  private stop(): void {
    this.stopPage();
    this.page = undefined;
    this.card = undefined;
  }

  private handleOrder(order: FrameOrder, asker: Asker): void {
    switch (order.type) {
      case 'report':
      case 'survey':
      case 'doubts':
        this.askers.set(asker, order.type);
        return void this.report();
      case 'resume':
        return this.resume();
      case 'moved':
        return void this.apply();
      case 'show':
        if (order.frame === this.id) void this.show(order.id);
    }
  }

  private resume(): void {
    if (!this.isResting) return;
    this.isResting = false;
    void this.apply();
  }

  private async show(id: string): Promise<void> {
    const page = this.page ?? (await this.readOnce());
    const mark = page?.firstMark(id);
    if (!page || !mark) return;
    const element = mark.range.startContainer.parentElement;
    element?.scrollIntoView({ block: 'center', inline: 'nearest' });
    if (this.page) void this.card?.open(mark);
  }

  /** Tells those who asked what there is. */
  private async report(): Promise<void> {
    const why = unreadable();
    const page = this.rule === 'off' ? undefined : (this.page ?? (await this.readOnce()));
    const report: FrameReport = {
      frame: this.id,
      url: location.href,
      isTop: window === top,
      rule: this.rule,
      isResting: this.isResting,
      terms: page?.terms() ?? [],
      ...(why && { unreadable: why }),
    };
    for (const [asker, wanted] of this.askers)
      asker.report({
        ...report,
        ...(page && wanted !== 'report' && { survey: page.survey() }),
        ...(page && wanted === 'doubts' && { doubts: page.doubts() }),
      });
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

  /** Tells those who asked, and the icon when its state or number differs from what it shows. */
  private tell(): void {
    if (this.telling) return;
    this.telling = setTimeout(() => {
      this.telling = undefined;
      if (this.options.signal.aborted) return;
      if (this.askers.size > 0) void this.report();
      const news = `${window === top ? this.rule : 'on'} ${this.page?.termCount() ?? 0}`;
      if (news === this.told) return;
      this.told = news;
      void ask('changed').catch(() => undefined);
    }, TELL_DELAY);
  }
}

/** A frame follows the rule of the page around it; a rule of its own site can only make it stricter. */
function ruleOfFrame(settings: Settings, around: string): Rule {
  const { rule } = ruleFor(settings, around);
  if (window === top) return rule;
  const own = ruleFor(settings, location.href);
  if (own.why !== 'site') return rule;
  return rule === 'off' || own.rule === 'off' ? 'off' : rule === 'list' ? 'list' : own.rule;
}

/** The address of the tab's page: its origin is enough unless a rule names a path. */
async function topUrl(settings: Settings): Promise<string> {
  if (window === top) return location.href;
  const origin = [...(location.ancestorOrigins ?? [])].at(-1);
  const namesPath = [...settings.sites.keys()].some((site) => site.includes('/'));
  if (origin && origin !== 'null' && !namesPath) return origin;
  return (await ask('topUrl').catch(() => undefined)) ?? origin ?? '';
}

function unreadable(): FrameReport['unreadable'] {
  if (!/html/.test(document.contentType)) return 'not-html';
  return canPaint() ? undefined : 'no-highlights';
}
