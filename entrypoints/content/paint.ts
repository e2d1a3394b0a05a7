/** Ranges become highlights. The page's elements are never touched: a registry entry per field, a sheet per root. */
import type { Field } from '../../glossary/schema.ts';
import activeCss from './active.css?inline';
import lineCss from './line.css?inline';
import type { Root } from './text.ts';
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

/** Owns our entries in the page's highlight registry and our style sheets; `destroy` leaves neither. */
export class Painter {
  private readonly sheet = new CSSStyleSheet();
  private readonly highlights = new Map<string, Highlight>();
  private readonly adopters = new Set<Root>();
  private style = '';

  /** Shows exactly these ranges, in these roots. */
  show(ranges: readonly PaintedRange[], roots: Iterable<Root>, style: Style): void {
    this.setStyle(style);
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
    const missing = [...this.highlights].filter(
      ([name, highlight]) => CSS.highlights.get(name) !== highlight,
    );
    for (const [name, highlight] of missing) CSS.highlights.set(name, highlight);
    return missing.length > 0;
  }

  /** The range under the card, if any. */
  showActive(range: StaticRange | undefined): void {
    this.fill(ACTIVE, range ? [range] : []);
  }

  destroy(): void {
    for (const name of this.highlights.keys()) this.drop(name);
    for (const root of this.adopters)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    this.adopters.clear();
  }

  /** Adds and removes only what differs, because every change makes the browser look at all highlights again. */
  private fill(name: string, ranges: readonly StaticRange[]): void {
    if (ranges.length === 0) return this.drop(name);
    let highlight = this.highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = name === ACTIVE ? 1 : 0;
      this.highlights.set(name, highlight);
    }
    const wanted = new Set<AbstractRange>(ranges);
    for (const range of [...highlight]) if (!wanted.has(range)) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    // The registry is shared with the page, which may have cleared it.
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  }

  private drop(name: string): void {
    const highlight = this.highlights.get(name);
    if (highlight && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.highlights.delete(name);
  }

  private adopt(root: Root): void {
    if (!root.adoptedStyleSheets.includes(this.sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
    this.adopters.add(root);
  }

  private setStyle({ line, tint }: Style): void {
    const style = `${line}${tint}`;
    if (style === this.style) return;
    this.style = style;
    this.sheet.replaceSync([line ? lineCss : '', tint ? tintCss : '', activeCss].join('\n'));
  }
}
