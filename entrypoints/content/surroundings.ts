/** What is around a frame, and the rule that the frame follows for it. */
import { ask } from '../../platform/calls.ts';
import { quizOf, type Quiz } from '../../platform/quizzes.ts';
import type { Settings } from '../../platform/settings.ts';
import { ruleFor, siteOf, type RuleInForce } from '../../platform/sites.ts';
import { pathOf } from './frame-elements.ts';

const STRICTNESS = { on: 0, list: 1, off: 2 };

export class Surroundings {
  /** Whether it is known what is around: frames of another origin ask before they show their first mark. */
  isKnown = canSeeAround();
  /** Of the tab's page; empty where there is none. */
  site = '';
  /** The address of the tab's page: its origin, where no rule names a path. */
  private url = '';
  /** The id of the tab, which only its pause asks for. */
  private tab: number | undefined;
  /** The quiz that the page around is, as far as the frame was told. */
  private quiz: Quiz | undefined;
  private isAsked = false;
  /** Of findings that overtake one another the last one counts. */
  private turn = 0;

  /** Finds out what the rules need to know; false when a later finding has overtaken this one, and it is of no use. */
  async find(settings: Settings): Promise<boolean> {
    const turn = ++this.turn;
    const asked = settings.pauses.tabs.length > 0 ? ask('tabId').catch(() => undefined) : undefined;
    const [url, tab] = await Promise.all([this.topUrl(settings), asked]);
    if (turn !== this.turn) return false;
    this.url = url;
    this.tab = tab;
    this.site = siteOf(url) ?? '';
    return true;
  }

  /** The rule that holds now. The frames of a page follow its rule; one of their own site can only make it stricter. */
  rule(settings: Settings): RuleInForce {
    if (window === top) this.url = siteAddressOf(window);
    const here = { tab: this.tab, quiz: quizHere() ?? this.quiz };
    const outer = ruleFor(settings, this.url, here);
    if (window === top) return outer;
    // The person's rule for a quiz is one for the frame that shows it, and all that is in it.
    if (outer.why === 'quiz') return ruleFor(settings, `https://${here.quiz!.place}`, here);
    const own = ruleFor(settings, location.href, here);
    const isStricter = own.why === 'site' && STRICTNESS[own.rule] > STRICTNESS[outer.rule];
    return isStricter ? own : outer;
  }

  /** Asks what is around, once. */
  learn(onKnown: () => void): void {
    if (this.isAsked) return;
    this.isAsked = true;
    void this.askAround().then(onKnown);
  }

  /** The page around has another rule by now, or turned out to be this quiz. */
  async handleMoved(quiz: Quiz | undefined): Promise<void> {
    if (quiz || canSeeAround()) this.quiz = quiz;
    else await this.askAround();
  }

  private async topUrl({ sites }: Settings): Promise<string> {
    if (canSee(top!)) return siteAddressOf(top!);
    const origin = [...(location.ancestorOrigins ?? [])].at(-1);
    const namesPath = [...sites.keys()].some((site) => site.includes('/'));
    if (origin && origin !== 'null' && !namesPath) return origin;
    return (await this.askAround()) ?? origin ?? '';
  }

  /** The address of the tab's page, if the background knows it. */
  private async askAround(): Promise<string | undefined> {
    const around = await ask('around', pathOf(window)).catch(() => undefined);
    if (around) this.quiz = around.quiz;
    this.isKnown = true;
    return around?.url;
  }
}

/** The quiz that a frame is, or what is around it as far as the frame can look there; nothing is around one that was removed. */
function quizHere(view: Window | null = window): Quiz | undefined {
  if (!view) return undefined;
  const quiz = canSee(view)
    ? quizOf(view.location.href, (selector) => view.document.querySelector(selector) !== null)
    : undefined;
  return quiz ?? (view.parent === view ? undefined : quizHere(view.parent));
}

/** The address that says of which site a page is: a window without one of its own is of the site that opened it. */
export const siteAddressOf = ({ location, origin }: Window): string =>
  /^(?:about|blob):/.test(location.href) && origin !== 'null' ? origin : location.href;

/** Whether all that is around this frame is of our own origin. */
function canSeeAround(view: Window = window): boolean {
  return canSee(view) && (view.parent === view || canSeeAround(view.parent));
}

/** Whether a frame is of our own origin. */
function canSee(view: Window): boolean {
  try {
    return view.document !== undefined;
  } catch {
    return false;
  }
}
