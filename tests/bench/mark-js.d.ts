/** The part of mark.js that is used here; the package has no types. */
declare module 'mark.js' {
  interface MarkOptions {
    separateWordSearch: boolean;
    diacritics: boolean;
    caseSensitive: boolean;
    accuracy: { value: 'exactly'; limiters: readonly string[] };
    /** Called before `mark` returns, with the number of marks made. */
    done(marks: number): void;
  }

  export default class Mark {
    constructor(context: Element);
    mark(terms: readonly string[], options: MarkOptions): void;
  }
}
