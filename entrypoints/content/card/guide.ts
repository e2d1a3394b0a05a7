/** What a reader meets in a page with marks: their cards, the way from term to term and back, and words looked up. */
import type { PageTerm } from '../../../components/PageTerms.tsx';
import { ask, notify } from '../../../platform/calls.ts';
import { placeOf } from '../../../platform/corrections.ts';
import type { GivenCard, LookedUp } from '../../../platform/messages.ts';
import type { Settings } from '../../../platform/settings.ts';
import { text } from '../../../platform/text.ts';
import { frameElementAt } from '../frame-elements.ts';
import { isHere } from '../nodes.ts';
import type { Page, PlacedMark } from '../page.ts';
import { Card } from './card.ts';
import type { OneCard } from './one-card.ts';
import { selectedWords, type SelectedWords } from './selection.ts';
import { Tour } from './tour.ts';

export interface GuideOptions {
  readonly page: Page;
  /** The id of this frame. */
  readonly frame: string;
  /** The site of the tab, for which a meaning may be wrong; empty where there is none. */
  readonly site: () => string;
  readonly settings: () => Settings;
  readonly oneCard: OneCard;
  /** The page takes the card away, again and again. */
  readonly onTaken: () => void;
}

export class Guide {
  readonly card: Card;
  readonly tour: Tour;
  private readonly options: GuideOptions;

  constructor(options: GuideOptions) {
    this.options = options;
    const { page, frame, site, settings, oneCard, onTaken } = options;
    this.tour = new Tour(page);
    this.card = new Card({
      page,
      frame,
      site,
      text,
      hover: () => settings().hover,
      getEntry: (id) => ask('entry', id),
      getAsked: (passage) => ask('asked', passage),
      getLinks: (ids) => ask('links', ids),
      setKnown: (id, isKnown) => stored(ask('setKnown', id, isKnown)),
      setCorrection: (id, scope, passage, isWrong) =>
        stored(ask('setCorrection', { id, place: placeOf(scope, site(), passage) }, isWrong)),
      setHidden: (id, isHidden) => ask('tell', { type: 'hide', id, isHidden }),
      onCompare: (row) => notify('openComparison', row),
      onSource: (id) => notify('openSource', id),
      onMet: (id) => notify('met', id),
      onOpen: (isPinned) => oneCard.tellOpened(isPinned),
      onClose: () => oneCard.tellClosed(),
      isPinnedElsewhere: () => oneCard.isPinnedElsewhere,
      giveAway: (card) => oneCard.giveAway(card),
      onTaken,
      onStep: (by) => this.step(by),
      onDoubleClick: () => void this.lookUpDoubleClicked(),
      onListed: ({ frame: other, id }) => notify('tell', { type: 'show', frame: other, id }),
      onReturn: () => notify('tell', { type: 'return' }),
      signal: page.signal,
    });
  }

  /** Leads to a mark from wherever the reader is, and opens its card. */
  async show(mark: PlacedMark): Promise<void> {
    this.tour.begin();
    this.tour.goTo(mark);
    await this.card.show(mark);
  }

  showList(terms: readonly PageTerm[]): void {
    this.tour.begin();
    void this.card.showList(terms);
  }

  /** Shows the card of a frame in this one, if that is here. */
  showGiven(card: GivenCard): void {
    const element = frameElementAt(card.path);
    if (!element) return;
    const box = () => (isHere(element) ? element.getBoundingClientRect() : undefined);
    void this.card.showGiven(card, box, element);
  }

  /** To the next mark (by 1) or the one before: in the frame whose card is open, and on to another when it has no more. */
  step(by: 1 | -1, isFromElsewhere = false): void {
    const { frame } = this.options;
    const { owner } = this.card;
    if (owner !== undefined && owner !== frame)
      return notify('tell', { type: 'step', by, frame: owner, goesOn: true });
    this.tour.begin();
    const stop = this.tour.step(by, isFromElsewhere);
    if (stop) void this.card.show(stop.mark, { at: stop.at, count: stop.count });
    else notify('stepOn', frame, by);
  }

  async lookUp(selected: SelectedWords): Promise<void> {
    const found = await lookUp(selected);
    if (!found) return;
    this.tour.begin();
    void this.card.showWords(selected, found);
  }

  /** A double click may mean anything: without a term, or one that comes near, nothing is shown. */
  private async lookUpDoubleClicked(): Promise<void> {
    const selected = this.options.settings().doubleClick ? selectedWords() : undefined;
    const found = selected && (await lookUp(selected));
    if (found && (found.entry || found.near.length > 0)) void this.card.showWords(selected, found);
  }
}

const lookUp = ({ words }: SelectedWords): Promise<LookedUp | undefined> =>
  ask('lookUp', words).catch(() => undefined);

async function stored(isStored: Promise<boolean>): Promise<void> {
  if (!(await isStored)) throw new Error('not stored');
}
