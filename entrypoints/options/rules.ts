/** The rules that a site can have, in the order of the popup. */
export const RULES = [
  { value: 'on', name: 'ruleOn' },
  { value: 'list', name: 'ruleList' },
  { value: 'off', name: 'ruleOff' },
] as const;
