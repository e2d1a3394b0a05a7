import type { GetText } from './text.ts';

/** What a site's rule is called. */
export const RULE_NAMES = { on: 'ruleOn', list: 'ruleList', off: 'ruleOff' } as const;

/** The rules that a site can have, to choose from. */
export const ruleChoices = (text: GetText) =>
  (['on', 'list', 'off'] as const).map((value) => ({ value, label: text(RULE_NAMES[value]) }));
