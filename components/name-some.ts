import { listInWords } from './language.ts';
import type { GetText } from './text.ts';

/** Names that are shown; of more, which may be thousands, the number. */
const MOST = 5;
/** UTF-16 units of a name that are shown. */
const LONGEST = 80;

/** A list in words: "look, density and 12 more". */
export function nameSome(names: readonly string[], text: GetText): string {
  const shown = names
    .slice(0, MOST)
    .map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name));
  const more = names.length - shown.length;
  return listInWords(more > 0 ? [...shown, text('andMore', more)] : shown, text);
}
