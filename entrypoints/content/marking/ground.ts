/** On what a mark stands: a light, middling or dark ground, so that its line can be seen there. */
import { around, isHere } from '../nodes.ts';

export type Ground = 'light' | 'middle' | 'dark';

/**
 * Relative luminance, from 0 (black) to 1 (white), from which a ground is middling, and light. The lines of marks.css
 * have a contrast of 3:1 and more with every ground of theirs; a test holds them to these numbers.
 */
export const MIDDLE_FROM = 0.2;
export const LIGHT_FROM = 0.45;

interface Colour {
  readonly luminance: number;
  /** From 0 (not there) to 1. */
  readonly opacity: number;
}

/** A computed colour of any kind that browsers give; undefined for what is none. */
export function readColour(colour: string): Colour | undefined {
  const [, kind, space, list] = /^(\w+)\((?:([a-z][\w-]*) )?(.*)\)$/.exec(colour) ?? [];
  if (kind === undefined || list === undefined) return undefined;
  // "none" counts as nothing.
  const [first = 0, second = 0, third = 0, opacity = 1] = list
    .split(/[\s,/]+/)
    .map((part) => Number(part) || 0);
  const luminance = (): number => {
    if (kind.startsWith('ok')) return first ** 3;
    if (kind.startsWith('l')) return ((first + 16) / 116) ** 3;
    const scale = kind === 'color' ? 1 : 255;
    const linear = (part: number): number =>
      space?.endsWith('linear') ? part : part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(first / scale) + 0.7152 * linear(second / scale) + 0.0722 * linear(third / scale);
  };
  return { luminance: luminance(), opacity };
}

/** From 1 to 21, of two relative luminances. */
export const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** `ground` is the luminance behind the text, if it could be found. */
export function groundOf(text: number, ground: number | undefined): Ground {
  // Text that could not be read on what was found stands on something else, a picture or a box behind its own.
  const seen = ground !== undefined && contrast(text, ground) > 1.5 ? ground : text > LIGHT_FROM ? 0 : 1;
  return seen >= LIGHT_FROM ? 'light' : seen >= MIDDLE_FROM ? 'middle' : 'dark';
}

/** The grounds of elements, each looked at once. Holds none of them: one that has left the page holds all it was in. */
export class Grounds {
  private known = new WeakMap<Element, Ground>();
  /** Luminances behind elements; null where that can't be told. */
  private behind = new WeakMap<Element, number | null>();
  /** How a few elements looked at the first question since. */
  private sample: { element: WeakRef<Element>; look: string } | undefined;

  of(element: Element): Ground {
    this.sample ??= { element: new WeakRef(element), look: lookOf(element) };
    let ground = this.known.get(element);
    if (!ground) {
      const text = readColour(getComputedStyle(element).color)?.luminance ?? 0;
      ground = groundOf(text, this.luminanceBehind(element) ?? undefined);
      this.known.set(element, ground);
    }
    return ground;
  }

  forget(): void {
    this.known = new WeakMap();
    this.behind = new WeakMap();
    this.sample = undefined;
  }

  /** Whether the page looks otherwise than at the first question, by a few of its elements. */
  haveChanged(): boolean {
    const element = this.sample?.element.deref();
    return element !== undefined && isHere(element) && lookOf(element) !== this.sample!.look;
  }

  private luminanceBehind(element: Element | null): number | null {
    if (!element) return null;
    let behind = this.behind.get(element);
    if (behind === undefined) {
      behind = this.look(element);
      this.behind.set(element, behind);
    }
    return behind;
  }

  private look(element: Element): number | null {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none') return null;
    const own = readColour(backgroundColor);
    if (own && own.opacity > 0.98) return own.luminance;
    const under = this.luminanceBehind(around(element));
    if (!own || own.opacity === 0 || under === null) return under;
    return own.luminance * own.opacity + under * (1 - own.opacity);
  }
}

const lookOf = (element: Element): string =>
  [document.documentElement, document.body, element]
    .map((one) => {
      if (!one) return '';
      const { color, backgroundColor } = getComputedStyle(one);
      return color + backgroundColor;
    })
    .join();
