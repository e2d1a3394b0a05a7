/** What tests do with a page, each with the same result in Chromium and in Firefox. */
export { runAxe, runAxeOnCard, type AxeViolation } from './axe.ts';
export { cardBox, cardClosed, cardHost, cardRoot, isCardOpen, openCard, openCardOf } from './card.ts';
export { clickOn, type ClickOptions } from './click.ts';
export { backgroundErrors, collectErrors } from './errors.ts';
export {
  markLines,
  readFrameMarks,
  readMarks,
  settledMarks,
  type FrameMarks,
  type ReadMark,
} from './marks.ts';
export {
  resetMedia,
  setColorScheme,
  setForcedColors,
  setMedia,
  setReducedMotion,
  type MediaChoice,
} from './media.ts';
export { watchNetwork, type NetworkLog } from './network.ts';
export { tapWithPen } from './pen.ts';
export { pointAt, pointAtMark, type Point } from './points.ts';
export { restingBox, type Box } from './rest.ts';
export { PATIENCE, until } from './until.ts';
export { setViewport } from './viewport.ts';
