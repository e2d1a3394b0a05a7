/** What a card says of a mark, asked of the background: the entry, why it is marked, and how a posting asks for it. */
import type { WhyMarked } from '../../../components/TermCard.tsx';
import type { Asked } from '../../../glossary/asking/asked-for.ts';
import type { CardEntry, TermLink } from '../../../glossary/entries.ts';
import type { Evident } from '../../../glossary/why.ts';
import type { Passage } from '../../../platform/messages.ts';
import type { Page, PlacedMark } from '../page.ts';

/** Milliseconds for which an answer is good: the page, and with it the reasons, may change. */
const GOOD_FOR = 3_000;

export interface ReasonsOptions {
  readonly getEntry: (id: string) => Promise<CardEntry | undefined>;
  readonly getAsked: (passage: Passage) => Promise<Asked | undefined>;
  readonly getLinks: (ids: readonly string[]) => Promise<TermLink[]>;
}

interface Answer {
  readonly entry: CardEntry | undefined;
  readonly why: WhyMarked | undefined;
  readonly asked: Asked | undefined;
}

export class Reasons {
  private readonly page: Page;
  private readonly options: ReasonsOptions;
  /** By the ranges of marks; holds none of them, nor what has left the page. */
  private readonly answers = new WeakMap<StaticRange, { since: number; answer: Promise<Answer> }>();

  constructor(page: Page, options: ReasonsOptions) {
    this.page = page;
    this.options = options;
  }

  /** Asked while the pointer rests, so that the answer is there before the card opens. */
  of(mark: PlacedMark): Promise<Answer> {
    const now = performance.now();
    const known = this.answers.get(mark.range);
    if (known && now - known.since <= GOOD_FOR) return known.answer;
    const answer = this.ask(mark);
    this.answers.set(mark.range, { since: now, answer });
    return answer;
  }

  private async ask(mark: PlacedMark): Promise<Answer> {
    const passage = this.page.findings.asking(mark.mark);
    const [entry, why, asked] = await Promise.all([
      this.options.getEntry(mark.id).catch(() => undefined),
      this.whyMarked(mark).catch(() => undefined),
      passage && this.options.getAsked(passage).catch(() => undefined),
    ]);
    return { entry, why, asked };
  }

  /** The reasons, with the names of the terms in them. */
  private async whyMarked(mark: PlacedMark): Promise<WhyMarked> {
    const { near, onPage, others, ...rest } = this.page.why(mark);
    const ids = [...near, ...onPage].flatMap((evident) => ('term' in evident ? [evident.term] : []));
    const links = await this.options.getLinks([...ids, ...others]);
    const nameOf = (evident: Evident): string[] =>
      'words' in evident
        ? [evident.words]
        : links.filter(({ id }) => id === evident.term).map(({ term }) => term);
    return {
      ...rest,
      near: near.flatMap(nameOf),
      onPage: onPage.flatMap(nameOf),
      others: links.filter(({ id }) => others.includes(id)),
    };
  }
}
