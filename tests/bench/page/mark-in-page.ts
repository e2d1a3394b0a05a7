/** Given to a page as a script: mark.js on the whole of it. */
export { markAll } from '../mark-page.ts';
