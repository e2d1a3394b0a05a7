/**
 * Tells when blocks come into sight or go from it, whatever the reason: a style sheet, a media query, a state that
 * style depends on. Only what takes room is told apart from what does not; the browser looks when it has laid out anyway.
 */
export class Boxes {
  private readonly hasBox = new Map<Element, boolean>();
  private readonly observer: ResizeObserver;

  constructor(onChange: () => void) {
    this.observer = new ResizeObserver((entries) => {
      let isNews = false;
      for (const { target, contentRect } of entries) {
        const hasBox = contentRect.width > 0 || contentRect.height > 0;
        isNews ||= this.hasBox.get(target) !== hasBox;
        this.hasBox.set(target, hasBox);
      }
      if (isNews) onChange();
    });
  }

  /** From now on these blocks, each with whether it is seen now, and no others. */
  watch(seen: ReadonlyMap<Element, boolean>): void {
    for (const element of this.hasBox.keys()) {
      if (seen.has(element)) continue;
      this.hasBox.delete(element);
      try {
        this.observer.unobserve(element);
      } catch {
        // A dead object, which nobody observes: see `isHere`.
      }
    }
    for (const [element, isSeen] of seen) {
      if (this.hasBox.has(element)) continue;
      this.hasBox.set(element, isSeen);
      this.observer.observe(element);
    }
  }

  destroy(): void {
    this.observer.disconnect();
    this.hasBox.clear();
  }
}
