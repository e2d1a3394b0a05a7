export { briefs as default } from './glossary.ts';
