/**
 * Everything that one part of the extension asks of another, on one page. State travels by storage, questions by message:
 * to the background by `calls.ts`, to the frames of a tab by `lines.ts`.
 */
import type { Asked } from '../glossary/asking/asked-for.ts';
import type { CardEntry, TermLink } from '../glossary/entries.ts';
import type { PageTerm } from '../components/PageTerms.tsx';
import type { WhyMarked } from '../components/TermCard.tsx';
import type { Correction } from './corrections.ts';
import type { Quiz } from './quizzes.ts';
import type { RuleInForce } from './sites.ts';

/** Questions to the background, and its answers. */
export interface BackgroundCalls {
  /** The text of a card; undefined when there is no such term. */
  entry: (id: string) => CardEntry | undefined;
  /** What to call terms; those that there are none of are left out. */
  links: (ids: readonly string[]) => TermLink[];
  /** What speaks for and against the terms, packed: for pages that have a form which needs evidence. */
  evidence: () => string;
  /** Opens the full comparison in a tab, at a row, with the terms of the sender's tab marked. */
  openComparison: (row: string) => void;
  /** Opens the source of a term in a tab. */
  openSource: (id: string) => void;
  /** The number of terms in the tab, or its state, may have changed: the icon is to be brought up to date. */
  changed: () => void;
  /** How the words around a mention ask for it, if they do. */
  asked: (passage: Passage) => Asked | undefined;
  /** Passes an order on to all frames of the sender's tab. */
  tell: (order: FrameOrder) => void;
  /** The terms whose name some words are, or else those that come near. */
  lookUp: (words: string) => LookedUp;
  /** Shows in the popup what the glossary has for some words, for pages in which no card can be shown. */
  openLookUp: (words: string) => void;
  /** The reader went beyond the marks of the sender's frame: the next frame (by 1) or the one before goes on. */
  stepOn: (frame: string, by: 1 | -1) => void;
  /** What is around a frame at this place among the frames of the tab, that it can't see itself. */
  around: (path: readonly number[]) => Around;
  /** The id of the sender's tab. */
  tabId: () => number | undefined;
  /** The card of a term was opened. */
  met: (id: string) => void;
  /** Stores that a term is known, or not; false when that was impossible. */
  setKnown: (id: string, isKnown: boolean) => boolean;
  /** Stores that a term is not meant in a place, or takes it back; false when that was impossible. */
  setCorrection: (correction: Correction, isWrong: boolean) => boolean;
}

export interface Around {
  /** Of the tab's page; undefined where nobody says. */
  readonly url: string | undefined;
  /** The quiz that the page or a frame between is. */
  readonly quiz: Quiz | undefined;
}

/** What the glossary has for words that somebody selected. */
export interface LookedUp {
  readonly entry?: CardEntry | undefined;
  readonly near: readonly TermLink[];
}

/** A term as a frame lists it. */
export interface ListedTerm {
  readonly id: string;
  readonly count: number;
}

/** A form that may be a term. */
export interface Doubt {
  /** Of the likeliest term. */
  readonly id: string;
  /** As it is first written in the frame. */
  readonly text: string;
}

/** The words around a mention of a credential or degree. */
export interface Passage {
  readonly id: string;
  /** Which mention of its term it is, of those that are spoken of, from 0. */
  readonly mention: number;
  readonly text: string;
  /** Where the mention is in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What it stands under, nearest first. */
  readonly headings: readonly string[];
}

/** What a frame tells beyond its terms, to those who ask for it. */
export interface Survey {
  readonly title: string;
  readonly passages: readonly Passage[];
  /** The part in view of a page that has several, as the posting beside a list; passages are then its own. */
  readonly part?: { readonly name: string; readonly terms: readonly ListedTerm[] };
  /** Which of the frames in it takes up most of what is in view, unless the reader opened a part of the page itself. */
  readonly frameInView?: number;
}

/** What a frame tells of itself without reading its page: the rule that holds in it and why. */
export interface FrameState extends RuleInForce {
  /** Tells the frames of a tab apart; lasts as long as the frame's document. */
  readonly frame: string;
  readonly url: string;
  readonly isTop: boolean;
  /** How many frames there are in it, at any depth, which may have something to tell too. */
  readonly frames: number;
  /** Which of the frames inside its parent it is, from the top one down: the top one is at no place. */
  readonly path: readonly number[];
  /** The page rewrote marked words all the time, so that they are only listed. */
  readonly isResting: boolean;
  /** Why nothing can be marked here at all. */
  readonly unreadable?: 'not-html' | 'no-highlights';
}

/** What a frame tells those who need to know no more than what is marked. */
export interface FrameMarks extends FrameState {
  /** Ids of the terms that are marked, or were until the frame came to rest, each once. */
  readonly marked: readonly string[];
}

/** What a frame tells when it was asked what is in its page. */
export interface FrameReport extends FrameState {
  readonly terms: readonly ListedTerm[];
  /** Told with the survey: why no card opens where one points. The page takes it away, or something lies over the marks. */
  readonly noCard?: 'taken' | 'covered' | undefined;
  readonly survey?: Survey;
  /** Those for which the page says too little. */
  readonly doubts?: readonly Doubt[];
}

/** What a card is about. */
export type CardSubject =
  | {
      readonly kind: 'mark';
      readonly why: WhyMarked | undefined;
      readonly asked: Asked | undefined;
      /** The text around the mark, which a correction is about. */
      readonly passage: string;
    }
  | { readonly kind: 'words'; readonly words: string; readonly near: readonly TermLink[] }
  | { readonly kind: 'list'; readonly terms: readonly PageTerm[] };

/** Where a reader is who goes from term to term. */
export interface Stop {
  /** Which of how many, from 1. */
  readonly at: number;
  readonly count: number;
}

/** A card that the frame around shows, because its own frame has no room for it. */
export interface GivenCard {
  /** The frame whose card it is. */
  readonly frame: string;
  /** Where the frame is that has no room: that one, or one around it. */
  readonly path: readonly number[];
  readonly subject: CardSubject;
  readonly entry: CardEntry | undefined;
  /** Beside its line, as a sheet at the edge of the screen, or in a corner of it. */
  readonly kind: 'beside' | 'sheet' | 'corner';
  readonly isPinned: boolean;
  readonly isLed: boolean;
  readonly isRightToLeft?: boolean | undefined;
  readonly stop?: Stop | undefined;
}

/** What frames can be asked for, from what costs a page nothing to what costs it most, and what they answer with. */
export interface Answers {
  readonly state: FrameMarks;
  readonly report: FrameReport;
  /** The report with a survey. */
  readonly survey: FrameReport;
  /** Also with what is in doubt. */
  readonly doubts: FrameReport;
}

/** Orders to the frames of a tab. */
export type FrameOrder =
  /** The frame tells this from now on whenever it changes. */
  | { readonly type: keyof Answers }
  /** Frames that rest mark their words again. */
  | { readonly type: 'resume' }
  /** The page around has another rule by now, or turned out to be a quiz. */
  | { readonly type: 'moved'; readonly quiz: Quiz | undefined }
  /** One frame scrolls to a mention of the term, the first or one of the part in view, and opens its card. */
  | {
      readonly type: 'show';
      readonly frame: string;
      readonly id: string;
      readonly isInPart?: boolean;
      /** From 0. */
      readonly mention?: number;
    }
  /** A card is open in this frame: the others close theirs, and open none by hovering while it is pinned. */
  | { readonly type: 'opened'; readonly frame: string; readonly isPinned: boolean }
  /** The card that was pinned is closed. */
  | { readonly type: 'closed' }
  /** The frame around the one at the card's path shows the card. */
  | { readonly type: 'show-given'; readonly card: GivenCard }
  /** Escape was pressed, or else something clicked, in a frame that has no card: the one that has it closes it. */
  | { readonly type: 'close'; readonly isEscape: boolean }
  /** The reader is done: whatever was scrolled for them goes back. */
  | { readonly type: 'return' }
  /** A term is hidden in this page until it is loaded again, or no longer hidden. */
  | { readonly type: 'hide'; readonly id: string; readonly isHidden: boolean }
  /** The frame with the reader goes to its next mark, or the one before; a named frame to its first, or last, or on. */
  | { readonly type: 'step'; readonly by: 1 | -1; readonly frame?: string; readonly goesOn?: boolean }
  /** The top frame lists the terms of the page. */
  | { readonly type: 'list'; readonly terms: readonly PageTerm[] }
  /** The frame with the reader shows what its selected words mean; one that is asked alone, what these words mean. */
  | { readonly type: 'look-up'; readonly words?: string };
