/**
 * Ranges become highlights. The page's elements are never touched: there is an entry a field in the page's highlight
 * registry, and the same again under a name for each way to look on each ground (marks.css).
 */
import { FIELDS } from '../../../glossary/kinds.ts';
import type { Field } from '../../../glossary/schema.ts';
import { isHere, isShadowRoot } from '../nodes.ts';
import type { Ground } from './ground.ts';
import css from './marks.css?inline';

const LOOKS = ['line', 'thin', 'tint', 'ink'] as const;
const GROUNDS = ['light', 'middle', 'dark'] as const;
const ACTIVE = 'termwise-active';
/** Whether shadow roots need the sheet: in Chromium they have it from the root (wxt.config.ts). */
const ROOTS_NEED_SHEET = !import.meta.env.CHROME && !import.meta.env.EDGE;
/**
 * Holds only while the browser has our sheet in the page (marks.css): what we have adopted ourselves stays when Firefox
 * ends this script, as it does when the extension is switched off. Chromium's build is spared the text of it.
 */
const SHEET = ROOTS_NEED_SHEET ? css.replaceAll(/[^{};]+:[^{};]+(?=[;}])/g, '$& var(--termwise-marks)') : '';
const nameOf = (field: Field): string => `termwise-${field}`;
const lookOf = (look: keyof Style, field: Field, ground: Ground): string =>
  `termwise-${look}-${field}-${ground}`;

export interface PaintedRange {
  readonly range: StaticRange;
  readonly field: Field;
  readonly ground: Ground;
}

/** What is drawn: a line, a thin line with a tint, a line with a tint, or ink. */
export type Style = Readonly<Record<(typeof LOOKS)[number], boolean>>;

/** Whether this browser can show marks at all. */
export const canPaint = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

/** Takes away the marks of an earlier script of ours that ended without doing so, as scripts of updated extensions do. */
export function removeLeftMarks(): void {
  if (!canPaint() || CSS.highlights.size === 0) return;
  const looks = LOOKS.flatMap((look) =>
    FIELDS.flatMap((field) => GROUNDS.map((ground) => lookOf(look, field, ground))),
  );
  for (const name of [...FIELDS.map(nameOf), ...looks, ACTIVE]) CSS.highlights.delete(name);
}

interface Entry {
  readonly highlight: Highlight;
  /** What is in it: Firefox lets no content script iterate over a Highlight. */
  ranges: ReadonlySet<StaticRange>;
}

/** Owns our entries in the page's highlight registry and our sheets in shadow roots; `destroy` leaves neither. */
export class Painter {
  private readonly entries = new Map<string, Entry>();
  private readonly registered = new Map<string, Highlight>();
  private sheet: CSSStyleSheet | undefined;
  private readonly adopters = new Set<ShadowRoot>();

  /** Shows exactly these ranges. */
  show(ranges: readonly PaintedRange[], style: Style): void {
    if (ROOTS_NEED_SHEET) this.adopt(new Set(ranges.map(({ range }) => range.startContainer.getRootNode())));
    for (const field of FIELDS) {
      const own = ranges.filter((painted) => painted.field === field);
      const all = this.fill(nameOf(field), own);
      this.register(nameOf(field), all);
      for (const ground of GROUNDS) {
        const there = own.filter((painted) => painted.ground === ground);
        // On most pages all stand on the same ground: then there is one set of ranges under all names.
        const isPart = there.length < own.length;
        const some = this.fill(`${field} ${ground}`, isPart ? there : []);
        for (const look of LOOKS)
          this.register(lookOf(look, field, ground), style[look] ? (isPart ? some : all) : undefined);
      }
    }
  }

  /** Puts back what the page has taken out of the registry; whether anything was missing. */
  restore(): boolean {
    const missing = [...this.registered].filter(
      ([name, highlight]) => CSS.highlights.get(name) !== highlight,
    );
    for (const [name, highlight] of missing) CSS.highlights.set(name, highlight);
    return missing.length > 0;
  }

  /** The range under the card, if any. */
  showActive(range: StaticRange | undefined): void {
    const highlight = this.fill(ACTIVE, range ? [{ range }] : []);
    if (highlight) highlight.priority = 1;
    this.register(ACTIVE, highlight);
  }

  destroy(): void {
    for (const name of this.registered.keys()) this.register(name, undefined);
    this.entries.clear();
    for (const root of this.adopters) this.disown(root);
  }

  /**
   * The highlight with exactly these ranges, if there are any. Adds and removes only what differs, because every change
   * makes the browser look at all highlights again.
   */
  private fill(key: string, ranges: readonly Pick<PaintedRange, 'range'>[]): Highlight | undefined {
    if (ranges.length === 0) {
      this.entries.delete(key);
      return undefined;
    }
    let entry = this.entries.get(key);
    if (!entry) this.entries.set(key, (entry = { highlight: new Highlight(), ranges: new Set() }));
    const { highlight } = entry;
    const wanted = new Set(ranges.map(({ range }) => range));
    for (const range of entry.ranges) if (!wanted.has(range)) highlight.delete(range);
    for (const range of wanted) if (!entry.ranges.has(range)) highlight.add(range);
    entry.ranges = wanted;
    return highlight;
  }

  /** The registry is shared with the page, which may have cleared it or put something of its own in our place. */
  private register(name: string, highlight: Highlight | undefined): void {
    const old = this.registered.get(name);
    if (highlight) {
      this.registered.set(name, highlight);
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    } else if (old) {
      this.registered.delete(name);
      if (CSS.highlights.get(name) === old) CSS.highlights.delete(name);
    }
  }

  /** Gives our sheet to those of these roots that are in components. */
  private adopt(roots: Iterable<Node>): void {
    for (const root of this.adopters) if (!isHere(root)) this.disown(root);
    for (const root of roots) {
      if (!isShadowRoot(root)) continue;
      const sheet = (this.sheet ??= makeSheet());
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.adopters.add(root);
    }
  }

  private disown(root: ShadowRoot): void {
    this.adopters.delete(root);
    try {
      // A root that was moved into another document has lost its sheets.
      if (root.adoptedStyleSheets.includes(this.sheet!))
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    } catch {
      // A dead object: see `isHere`.
    }
  }
}

function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  return sheet;
}
