import { Choice } from '../../components/Choice.tsx';
import { ruleChoices } from '../../components/rules.ts';
import { useText } from '../../components/text.ts';
import { Toggle } from '../../components/Toggle.tsx';
import type { Density, Hover, Rule, Settings } from '../../platform/settings.ts';
import { set } from '../../platform/store.ts';
import type { Store } from '../../platform/use-store.ts';
import { ChoiceRow } from './Section.tsx';

const DENSITIES = {
  section: 'optionsDensitySection',
  page: 'optionsDensityPage',
  all: 'optionsDensityAll',
} as const;

const HOVERS = {
  rest: 'optionsHoverRest',
  modifier: 'optionsHoverModifier',
  off: 'optionsHoverOff',
} as const;

export function General({ settings, store }: { settings: Settings; store: Store }) {
  const text = useText();
  return (
    <div class="group">
      <div class="toggle-row">
        <Toggle
          label={text('switchEverywhere')}
          isOn={settings.enabled}
          onChange={(isOn) => store(() => set('enabled', isOn))}
        />
        <p class="hint">{text('optionsEverywhereHint')}</p>
      </div>
      <ChoiceRow label={text('optionsDefaultRule')} hint={text('optionsDefaultRuleHint')}>
        <Choice<Rule>
          legend={text('optionsDefaultRule')}
          name="defaultRule"
          value={settings.defaultRule}
          options={ruleChoices(text)}
          onChange={(rule) => store(() => set('defaultRule', rule))}
        />
      </ChoiceRow>
      <ChoiceRow label={text('optionsDensity')} hint={text('optionsDensityHint')}>
        <Choice<Density>
          legend={text('optionsDensity')}
          name="density"
          value={settings.density}
          options={(['all', 'section', 'page'] as const).map((value) => ({
            value,
            label: text(DENSITIES[value]),
          }))}
          onChange={(density) => store(() => set('density', density))}
        />
      </ChoiceRow>
      <ChoiceRow label={text('optionsHover')} hint={text('optionsHoverHint')}>
        <Choice<Hover>
          legend={text('optionsHover')}
          name="hover"
          value={settings.hover}
          options={(['rest', 'modifier', 'off'] as const).map((value) => ({
            value,
            label: text(HOVERS[value]),
          }))}
          onChange={(hover) => store(() => set('hover', hover))}
        />
      </ChoiceRow>
      <div class="toggle-row">
        <Toggle
          label={text('optionsDoubleClick')}
          isOn={settings.doubleClick}
          onChange={(isOn) => store(() => set('doubleClick', isOn))}
        />
        <p class="hint">{text('optionsDoubleClickHint')}</p>
      </div>
      <div class="toggle-row">
        <Toggle
          label={text('optionsNewFirst')}
          isOn={settings.newFirst}
          onChange={(isOn) => store(() => set('newFirst', isOn))}
        />
        <p class="hint">{text('optionsNewFirstHint')}</p>
      </div>
      <div class="toggle-row">
        <Toggle
          label={text('optionsBadge')}
          isOn={settings.badge}
          onChange={(isOn) => store(() => set('badge', isOn))}
        />
        <p class="hint">{text('optionsBadgeHint')}</p>
      </div>
    </div>
  );
}
