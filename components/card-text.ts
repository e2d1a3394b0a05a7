import type { CardEntry } from '../glossary/entries.ts';
import { CATEGORY_NAMES } from './categories.ts';
import { FIELD_NAMES } from './fields.ts';
import { monthOf } from './months.ts';
import type { GetText } from './text.ts';

/** A card as plain text with its source, to paste anywhere. */
export function cardText({ term }: CardEntry, text: GetText): string {
  return [
    term.expansion ? `${term.term}: ${term.expansion}` : term.term,
    `${text(CATEGORY_NAMES[term.category])} · ${text(FIELD_NAMES[term.field])}`,
    '',
    `${term.short} ${term.long}`,
    '',
    `${text('fieldHim')}: ${term.him}`,
    `${text('fieldHa')}: ${term.ha}`,
    '',
    `${text('glossarySource')} ${term.source.publisher}, ${term.source.url}, ${text('cardChecked', monthOf(term.source.checked))}`,
  ].join('\n');
}
