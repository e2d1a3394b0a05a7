/** Inline elements whose letters touch those beside them: style or slots decide whether that makes one word of two. */
import { isHere } from '../nodes.ts';
import { edgeOf } from './parting.ts';

/** Elements that are looked at again. */
const MOST = 300;

export class Edges {
  /** With what decided when they were read. */
  private readonly known = new Map<Element, string>();

  readonly add = (element: Element): void => {
    if (this.known.size < MOST) this.known.set(element, edgeOf(element));
  };

  /** Those that something else decides about since they were read; they are forgotten. */
  takeChanged(): Element[] {
    const changed = [...this.known].flatMap(([element, edge]) =>
      isHere(element) && edgeOf(element) === edge ? [] : [element],
    );
    for (const element of changed) this.known.delete(element);
    return changed;
  }

  forgetGone(): void {
    for (const element of this.known.keys()) if (!isHere(element)) this.known.delete(element);
  }
}
