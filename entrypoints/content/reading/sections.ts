/** Elements that are about one thing, whether they have a heading or not: a selector. */
export const SECTIONS =
  'article, section, aside, nav, footer, main, dialog, [role="article"], [role="dialog"]';
