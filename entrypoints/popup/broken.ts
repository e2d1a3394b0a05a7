import type { GetText, MessageKey } from '../../components/text.ts';

const NAMES: Readonly<Record<string, MessageKey>> = {
  enabled: 'settingEnabled',
  defaultRule: 'settingDefaultRule',
  density: 'settingDensity',
  look: 'settingLook',
  known: 'settingKnown',
};

/** Stored keys in words: "how marks look (look) and the rule for example.org (site:example.org)". */
export function namesOf(keys: readonly string[], text: GetText): string {
  const names = keys.map((key) => {
    const name = NAMES[key];
    if (name) return `${text(name)} (${key})`;
    return key.startsWith('site:') ? `${text('settingSite', key.slice('site:'.length))} (${key})` : key;
  });
  return new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(names);
}
