export interface Section {
  heading: string;
  paragraphs?: readonly string[];
  items?: readonly string[];
}

export interface Posting {
  id: string;
  title: string;
  employer: string;
  place: string;
  pay: string;
  posted: string;
  /** The line on the card in the list. */
  teaser: string;
  intro: readonly string[];
  sections: readonly Section[];
  /** Shown after "Show more". */
  more?: readonly Section[];
}
