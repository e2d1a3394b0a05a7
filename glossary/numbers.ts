/**
 * Lists of whole numbers as short text: sorted, each as its distance from the one before, to the base of 32. All digits
 * of a number but its last are from one alphabet, the last from another, so that nothing need stand between two.
 */
const MORE = '0123456789abcdefghijklmnopqrstuv';
const LAST = 'ABCDEFGHIJKLMNOPQRSTUVWXYZwxyz_.';
const BASE = 32;

/** The numbers, whole and from 0 on, sorted and each once. */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = '';
  let before = 0;
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    text += writeNumber(number - before);
    before = number;
  }
  return text;
}

function writeNumber(number: number): string {
  let text = LAST.charAt(number % BASE);
  for (let rest = Math.floor(number / BASE); rest > 0; rest = Math.floor(rest / BASE))
    text = MORE.charAt(rest % BASE) + text;
  return text;
}

/** Of a digit by its character code. */
const VALUES = new Uint8Array(128);
for (let at = 0; at < BASE; at++) {
  VALUES[MORE.charCodeAt(at)] = at;
  VALUES[LAST.charCodeAt(at)] = BASE + at;
}

/** What `writeNumbers` was given, sorted. What it gets is not checked. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)]!;
    if (value < BASE) number = number * BASE + value;
    else {
      before += number * BASE + value - BASE;
      numbers.push(before);
      number = 0;
    }
  }
  return numbers;
}
