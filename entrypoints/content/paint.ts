/** Ranges become highlights. The page's elements are never touched: a registry entry per field, a sheet per root. */
import type { Field } from '../../glossary/schema.ts';
import activeCss from './active.css?inline';
import lineCss from './line.css?inline';
import { isHere, type Root } from './text.ts';
import tintCss from './tint.css?inline';

const NAMES = { him: 'termwise-him', ha: 'termwise-ha', both: 'termwise-both' } as const;
const ACTIVE = 'termwise-active';

export interface PaintedRange {
  readonly range: StaticRange;
  readonly field: Field;
}

export interface Style {
  readonly line: boolean;
  readonly tint: boolean;
}

/** Whether this browser can show marks at all. */
export const canPaint = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

/** Takes away the marks of an earlier script of ours that ended without doing so, as scripts of updated extensions do. */
export function removeLeftMarks(): void {
  if (canPaint()) for (const name of [...Object.values(NAMES), ACTIVE]) CSS.highlights.delete(name);
}

/** Owns our entries in the page's highlight registry and our style sheets; `destroy` leaves neither. */
export class Painter {
  private readonly sheet = new CSSStyleSheet();
  /** Our highlights with what is in them: Firefox lets no content script iterate over a Highlight. */
  private readonly entries = new Map<string, { highlight: Highlight; ranges: ReadonlySet<StaticRange> }>();
  private readonly adopters = new Set<Root>();
  private style = '';

  /** Shows exactly these ranges, in these roots. */
  show(ranges: readonly PaintedRange[], roots: Iterable<Root>, style: Style): void {
    this.setStyle(style);
    for (const root of this.adopters) if (root !== document && !isHere(root)) this.disown(root);
    for (const root of roots) this.adopt(root);
    for (const field of ['him', 'ha', 'both'] as const) {
      this.fill(
        NAMES[field],
        ranges.filter((painted) => painted.field === field).map(({ range }) => range),
      );
    }
  }

  /** Puts back what the page has taken out of the registry; whether anything was missing. */
  restore(): boolean {
    const missing = [...this.entries].filter(
      ([name, { highlight }]) => CSS.highlights.get(name) !== highlight,
    );
    for (const [name, { highlight }] of missing) CSS.highlights.set(name, highlight);
    return missing.length > 0;
  }

  /** The range under the card, if any. */
  showActive(range: StaticRange | undefined): void {
    this.fill(ACTIVE, range ? [range] : []);
  }

  destroy(): void {
    for (const name of this.entries.keys()) this.drop(name);
    for (const root of this.adopters) this.disown(root);
  }

  /** Adds and removes only what differs, because every change makes the browser look at all highlights again. */
  private fill(name: string, ranges: readonly StaticRange[]): void {
    if (ranges.length === 0) return this.drop(name);
    let entry = this.entries.get(name);
    if (!entry) {
      entry = { highlight: new Highlight(), ranges: new Set() };
      entry.highlight.priority = name === ACTIVE ? 1 : 0;
      this.entries.set(name, entry);
    }
    const { highlight } = entry;
    const wanted = new Set(ranges);
    for (const range of entry.ranges) if (!wanted.has(range)) highlight.delete(range);
    for (const range of wanted) if (!entry.ranges.has(range)) highlight.add(range);
    entry.ranges = wanted;
    // The registry is shared with the page, which may have cleared it.
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  }

  private drop(name: string): void {
    const entry = this.entries.get(name);
    if (entry && CSS.highlights.get(name) === entry.highlight) CSS.highlights.delete(name);
    this.entries.delete(name);
  }

  private adopt(root: Root): void {
    if (!root.adoptedStyleSheets.includes(this.sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
    this.adopters.add(root);
  }

  private disown(root: Root): void {
    this.adopters.delete(root);
    try {
      // A root that was moved into another document has lost its sheets.
      if (root.adoptedStyleSheets.includes(this.sheet))
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    } catch {
      // A dead object: see `isHere`.
    }
  }

  private setStyle({ line, tint }: Style): void {
    const style = `${line}${tint}`;
    if (style === this.style) return;
    this.style = style;
    this.sheet.replaceSync([line ? lineCss : '', tint ? tintCss : '', activeCss].join('\n'));
  }
}
