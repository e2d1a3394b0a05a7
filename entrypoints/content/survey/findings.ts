/** What a page tells of its marks to those who ask: the popup and the panel, a card, and orders to go to a mention. */
import type { GlossaryIndex } from '../../../glossary/index-format.ts';
import { ASKED_FOR } from '../../../glossary/kinds.ts';
import type { Doubt, ListedTerm, Passage, Survey } from '../../../platform/messages.ts';
import type { Reader } from '../reading/reader.ts';
import type { Mark } from '../reading/records.ts';
import { withDegrees } from './degrees.ts';
import { inView, listTerms, markedPart, markedText, passagesOf, survey, type InView } from './survey.ts';

export interface FindingsOptions {
  readonly index: GlossaryIndex;
  readonly reader: Reader;
  /** All marks that can be read and are wanted, in the order of the records. */
  readonly readable: () => Mark[];
  readonly isWanted: (mark: Mark) => boolean;
  /** Those marks of a list that can be read. */
  readonly readableOf: (marks: readonly Mark[]) => Mark[];
}

export class Findings {
  private readonly options: FindingsOptions;
  private readonly idOf = (mark: Mark): string => this.options.index.terms[mark.sense.term]!.id;
  private readonly isAskedFor = (mark: Mark): boolean =>
    ASKED_FOR.has(this.options.index.terms[mark.sense.term]!.category);

  constructor(options: FindingsOptions) {
    this.options = options;
  }

  /**
   * The terms that can be read on the page, in the order of their first mention, and to those who want it a survey, with
   * the part or the frame in view that it speaks of.
   */
  report(wantsSurvey: boolean): { terms: ListedTerm[]; survey?: Survey; inView?: InView } {
    const marks = this.all();
    const terms = listTerms(marks, this.idOf);
    const found = wantsSurvey
      ? this.options.reader.orReadAnew(() => {
          const seen = inView(marks);
          return { survey: survey(marks, seen, this.idOf, this.isAskedFor), inView: seen };
        })
      : undefined;
    return { terms, ...found };
  }

  /** What the page shows of itself now. */
  inView(): InView | undefined {
    const marks = this.all();
    return this.options.reader.orReadAnew(() => inView(marks));
  }

  /** What may be a term and has too little that speaks for it; not what the page means otherwise. */
  doubts(): Doubt[] {
    const { reader, readableOf } = this.options;
    const doubtful = reader.orReadAnew(() =>
      readableOf(
        [...reader.records].flatMap((record) =>
          (record.facts ? reader.doubtsIn(record.facts) : []).map((sense) => ({ sense, record })),
        ),
      ),
    );
    const first = new Map<string, Doubt>();
    for (const mark of doubtful ?? []) {
      const id = this.idOf(mark);
      if (!first.has(id)) first.set(id, { id, text: markedText(mark) });
    }
    return [...first.values()];
  }

  /** A mark of a term, shown or not: that mention of the page, or of the part in view if that has one. */
  mention(id: string, isInPart: boolean, mention: number): Mark | undefined {
    const all = this.all();
    const part = isInPart ? this.options.reader.orReadAnew(() => markedPart(all)) : undefined;
    const inPart = (part?.marks ?? []).filter((mark) => this.idOf(mark) === id);
    const own = inPart.length > 0 ? inPart : all.filter((mark) => this.idOf(mark) === id);
    // The page may have changed since it was told of.
    return own[mention] ?? own[0];
  }

  /** The words around a mark of something that postings ask for. */
  asking(mark: Mark): Passage | undefined {
    return this.options.reader.orReadAnew(() => passagesOf([mark], this.idOf, this.isAskedFor))?.[0];
  }

  /** All that is told of the page: the marks, and the degrees that some of them stand for. */
  private all(): Mark[] {
    const { readable, index, isWanted } = this.options;
    return withDegrees(readable(), index, isWanted);
  }
}
