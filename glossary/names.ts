/** The ways in which an entry writes its term. */
import type { Term } from './schema.ts';

/** Those beside its name and what its letters stand for. */
export const formsOf = ({ forms }: Pick<Term, 'forms'>): string[] =>
  forms.map((form) => (typeof form === 'string' ? form : form.form));

/** All of them, its name first. */
export const namesOf = ({ term, expansion, forms }: Pick<Term, 'term' | 'expansion' | 'forms'>): string[] => [
  term,
  ...(expansion === undefined ? [] : [expansion]),
  ...formsOf({ forms }),
];
