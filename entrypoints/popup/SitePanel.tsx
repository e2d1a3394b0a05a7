import { useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { choicesOf } from '../../components/choices-of.ts';
import { RULE_NAMES } from '../../components/rules.ts';
import { useText, type GetText } from '../../components/text.ts';
import { NO_PAUSES, type Pause } from '../../platform/pauses.ts';
import type { Quiz } from '../../platform/quizzes.ts';
import type { Rule, Settings } from '../../platform/settings.ts';
import { courseOf, ownRule, ruleFor, siteOf, type RuleInForce } from '../../platform/sites.ts';
import { changeRule, resume } from '../../platform/store.ts';
import { toStore, toStoreForQuiz } from '../../platform/switch.ts';
import type { Store } from '../../platform/use-store.ts';
import { PauseControl } from './PauseControl.tsx';

export interface SitePanelProps {
  readonly settings: Settings;
  readonly store: Store;
  /** The address of the tab's page. */
  readonly url: string;
  /** The quiz that the page is. */
  readonly quiz: Quiz | undefined;
  /** The quiz that one of its frames is, if the page is none. */
  readonly framed: Quiz | undefined;
  readonly tab: number | undefined;
}

/** What holds for the site of the tab, why, and the switches that change it. */
export function SitePanel({ settings, store, url, quiz: ofPage, framed, tab }: SitePanelProps) {
  const text = useText();
  const site = siteOf(url) ?? '';
  const inForce = ruleFor(settings, url, { tab, quiz: ofPage });
  const quiz = ofPage ?? framed;
  // What would hold without the switch for everywhere and a pause: that is what is chosen here.
  const unpaused = { ...settings, enabled: true, pauses: NO_PAUSES };
  const meant = ruleFor(unpaused, url, { quiz: ofPage });
  const own = ownRule(settings, url);
  const course = courseOf(url);
  const part = quiz?.place ?? (own.from?.includes('/') ? own.from : course?.place);
  const [isPartMeant, setPartMeant] = useState<boolean>();
  const isPart = part !== undefined && (isPartMeant ?? (meant.why === 'quiz' || meant.from === part));
  const target = isPart ? part : site;
  const ofPart = framed ? ruleFor(unpaused, `https://${framed.place}`, { quiz: framed }) : meant;
  const isPaused = inForce.why === 'paused';
  // What a pause does is shown, so that On can be chosen there: it ends the pause.
  const value = isPaused ? 'off' : isPart ? ofPart.rule : ownRule(settings, `https://${site}`).rule;
  const choose = (rule: Rule): void => {
    store(async () => {
      await changeRule((stored) => ({
        site: target,
        rule: isPart && quiz ? toStoreForQuiz(rule) : toStore(stored, target, rule),
      }));
      if (isPaused) await resume(site, tab);
    });
  };
  return (
    <section class="site" aria-label={text('siteLabel')}>
      <div class="site-words">
        <h2 aria-label={site}>{breakable(site)}</h2>
        <p aria-live="polite">{useWhy(inForce, settings, site)}</p>
      </div>
      <Choice<Rule>
        legend={text('siteChoice', target)}
        name="rule"
        value={value}
        isDisabled={!settings.enabled}
        options={choicesOf(RULE_NAMES, text)}
        onChange={choose}
      />
      <div class="site-more">
        {part !== undefined && (
          <Choice<'site' | 'part'>
            legend={text('siteScope')}
            name="scope"
            value={isPart ? 'part' : 'site'}
            options={[
              { value: 'site', label: text('siteScopeSite') },
              {
                value: 'part',
                label: text(scopeName(quiz, course?.isCourse === true && part === course.place)),
              },
            ]}
            onChange={(scope) => setPartMeant(scope === 'part')}
          />
        )}
        {settings.enabled && tab !== undefined && (
          <PauseControl store={store} isPaused={isPaused} site={site} tab={tab} />
        )}
      </div>
      {settings.unsynced > 0 && <p class="site-unsynced">{text('unsynced', settings.unsynced)}</p>}
    </section>
  );
}

function scopeName(quiz: Quiz | undefined, isCourse: boolean) {
  if (quiz) return quiz.isOneOfMany ? 'siteScopeQuizzes' : 'siteScopeQuiz';
  return isCourse ? 'siteScopeCourse' : 'siteScopePart';
}

/** A host name that breaks at its dots where it is too long for its line. */
const breakable = (site: string) =>
  site.split('.').map((part, at) => (at === 0 ? part : [<wbr key={at} />, `.${part}`]));

/** What takes the panel's room on a page without a site: that there is none to switch, and until when all is paused. */
export function NoSite({ settings, url, tab }: Pick<SitePanelProps, 'settings' | 'url' | 'tab'>) {
  const text = useText();
  const { pause } = ruleFor(settings, url, { tab });
  return (
    <div class="site-words">
      <p>{text('siteNone')}</p>
      {pause && <p>{pauseWords(pause, text)}</p>}
    </div>
  );
}

/** Why the rule holds, in words. */
function useWhy({ why, from, pause, quiz }: RuleInForce, settings: Settings, site: string): string {
  const text = useText();
  if (why === 'everywhere') return text('whyEverywhere');
  if (why === 'quiz') return text('whyQuiz', quiz?.name ?? '');
  if (pause) return pauseWords(pause, text);
  if (why === 'default') return text('whyDefault', text(RULE_NAMES[settings.defaultRule]));
  return from === site ? text('whySite') : text('whyPath', from ?? '');
}

/** What is paused, and until when. */
function pauseWords(pause: Pause, text: GetText): string {
  if (pause.kind !== 'clock') return text(pause.kind === 'tab' ? 'whyPausedTab' : 'whyPausedVisit');
  const { until } = pause;
  const isMidnight = until === new Date(until).setHours(0, 0, 0, 0);
  return isMidnight ? text('whyPausedMidnight') : text('whyPausedUntil', timeOf(until));
}

/** The time of day, in the person's own way of writing it. */
const timeOf = (time: number): string =>
  new Date(time).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
