import { nameSome } from './name-some.ts';
import { Notice } from './Notice.tsx';
import { useText, type GetText, type MessageKey } from './text.ts';

const NAMES: Readonly<Record<string, MessageKey>> = {
  enabled: 'settingEnabled',
  defaultRule: 'settingDefaultRule',
  density: 'settingDensity',
  look: 'settingLook',
  badge: 'settingBadge',
  hover: 'settingHover',
  doubleClick: 'settingDoubleClick',
  newFirst: 'settingNewFirst',
  known: 'settingKnown',
};

const PREFIXES: readonly (readonly [string, MessageKey])[] = [
  ['site:', 'settingSite'],
  ['wrong:', 'settingWrong'],
  ['known:', 'settingKnownTerm'],
];

export interface BrokenNoticeProps {
  /** Stored keys whose values could not be read; without any, nothing is shown. */
  readonly keys: readonly string[];
  readonly onPutAside: () => void;
}

/** Names what could not be read, and offers to put it aside. */
export function BrokenNotice({ keys, onPutAside }: BrokenNoticeProps) {
  const text = useText();
  if (keys.length === 0) return null;
  return (
    <Notice action={{ label: text('brokenPutAside'), onClick: onPutAside }}>
      {text('brokenSettings', nameSome(namesOf(keys, text), text))}
    </Notice>
  );
}

/** Stored keys in words: "how marks look (look)", "the rule for example.org (site:example.org)". */
function namesOf(keys: readonly string[], text: GetText): string[] {
  return keys.map((key) => {
    const [prefix, prefixName] = PREFIXES.find(([start]) => key.startsWith(start)) ?? [];
    if (prefix && prefixName) return `${text(prefixName, key.slice(prefix.length))} (${key})`;
    const name = NAMES[key];
    return name ? `${text(name)} (${key})` : key;
  });
}
