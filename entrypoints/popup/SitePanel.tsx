import { Choice } from '../../components/Choice.tsx';
import { useText } from '../../components/text.ts';
import { setSiteRule, type Rule, type Settings } from '../../platform/settings.ts';
import { ruleFor, siteOf } from '../../platform/sites.ts';
import { toStore } from '../../platform/switch.ts';

const RULE_NAMES = { on: 'ruleOn', list: 'ruleList', off: 'ruleOff' } as const;

export interface SitePanelProps {
  readonly settings: Settings;
  /** The address of the tab's page. */
  readonly url: string;
}

/** What holds for the site of the tab, why, and the switch that changes it. */
export function SitePanel({ settings, url }: SitePanelProps) {
  const text = useText();
  const site = siteOf(url);
  if (!site) return null;
  const own = ruleFor({ ...settings, enabled: true }, url);
  const target = own.from ?? site;
  const why = (): string => {
    if (!settings.enabled) return text('whyEverywhere');
    if (own.why === 'default') return text('whyDefault', text(RULE_NAMES[settings.defaultRule]));
    return target === site ? text('whySite') : text('whyPath', target);
  };
  return (
    <section class="site" aria-label={text('siteLabel')}>
      <div class="site-words">
        <h2>{site}</h2>
        <p>{why()}</p>
      </div>
      <Choice<Rule>
        legend={text('siteChoice', target)}
        name="rule"
        value={own.rule}
        isDisabled={!settings.enabled}
        options={(['on', 'list', 'off'] as const).map((value) => ({ value, label: text(RULE_NAMES[value]) }))}
        onChange={(rule) => void setSiteRule(target, toStore(settings, target, rule))}
      />
    </section>
  );
}
