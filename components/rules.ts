/** What a site's rule is called. */
export const RULE_NAMES = { on: 'ruleOn', list: 'ruleList', off: 'ruleOff' } as const;
