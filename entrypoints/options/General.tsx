import { Choice } from '../../components/Choice.tsx';
import { choicesOf } from '../../components/choices-of.ts';
import { RULE_NAMES } from '../../components/rules.ts';
import { useText } from '../../components/text.ts';
import type { Density, Hover, Rule, Settings } from '../../platform/settings.ts';
import { set } from '../../platform/store.ts';
import type { Store } from '../../platform/use-store.ts';
import { ChoiceRow, ToggleRow } from './Section.tsx';

const DENSITIES = {
  all: 'optionsDensityAll',
  section: 'optionsDensitySection',
  page: 'optionsDensityPage',
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
      <ToggleRow
        label={text('switchEverywhere')}
        hint={text('optionsEverywhereHint')}
        isOn={settings.enabled}
        onChange={(isOn) => store(() => set('enabled', isOn))}
      />
      <ChoiceRow label={text('optionsDefaultRule')} hint={text('optionsDefaultRuleHint')}>
        <Choice<Rule>
          legend={text('optionsDefaultRule')}
          name="defaultRule"
          value={settings.defaultRule}
          options={choicesOf(RULE_NAMES, text)}
          onChange={(rule) => store(() => set('defaultRule', rule))}
        />
      </ChoiceRow>
      <ChoiceRow label={text('optionsDensity')} hint={text('optionsDensityHint')}>
        <Choice<Density>
          legend={text('optionsDensity')}
          name="density"
          value={settings.density}
          options={choicesOf(DENSITIES, text)}
          onChange={(density) => store(() => set('density', density))}
        />
      </ChoiceRow>
      <ChoiceRow label={text('optionsHover')} hint={text('optionsHoverHint')}>
        <Choice<Hover>
          legend={text('optionsHover')}
          name="hover"
          value={settings.hover}
          options={choicesOf(HOVERS, text)}
          onChange={(hover) => store(() => set('hover', hover))}
        />
      </ChoiceRow>
      <ToggleRow
        label={text('optionsDoubleClick')}
        hint={text('optionsDoubleClickHint')}
        isOn={settings.doubleClick}
        onChange={(isOn) => store(() => set('doubleClick', isOn))}
      />
      <ToggleRow
        label={text('optionsNewFirst')}
        hint={text('optionsNewFirstHint')}
        isOn={settings.newFirst}
        onChange={(isOn) => store(() => set('newFirst', isOn))}
      />
      <ToggleRow
        label={text('optionsBadge')}
        hint={text('optionsBadgeHint')}
        isOn={settings.badge}
        onChange={(isOn) => store(() => set('badge', isOn))}
      />
    </div>
  );
}
