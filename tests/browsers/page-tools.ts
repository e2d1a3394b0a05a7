/** What tests do with a page, each with the same result in Chromium and in Firefox. */
export { runAxe, runAxeOnCard } from './axe.ts';
export { cardBox, cardClosed, cardHost, cardRoot, isCardOpen, openCard, openCardOf } from './card.ts';
export { clickOn } from './click.ts';
export { backgroundErrors, collectErrors } from './errors.ts';
export { markLines, settledMarks } from './marks.ts';
export { resetMedia, setMedia, type MediaChoice } from './media.ts';
export { watchNetwork } from './network.ts';
export { tapWithPen } from './pen.ts';
export { pointAt, pointAtMark } from './points.ts';
export type { Box } from './rest.ts';
export { PATIENCE, until } from './until.ts';
export { setViewport } from './viewport.ts';
