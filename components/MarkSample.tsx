import type { Field } from '../glossary/schema.ts';
import { FIELD_NAMES } from './fields.ts';
import { useText } from './text.ts';

export interface MarkSampleProps {
  readonly look: 'underline' | 'tint' | 'both';
}

/** The terms in the sentence of the sample. */
const TERMS = new Map<string, Field>([
  ['RHIA', 'him'],
  ['MHA', 'ha'],
  ['HIPAA', 'both'],
]);

/** How marks look in a page: a sentence with one of each field, and the names of the fields marked in the same way. */
export function MarkSample({ look }: MarkSampleProps) {
  const text = useText();
  const pieces = text('optionsSample').split(new RegExp(`\\b(${[...TERMS.keys()].join('|')})\\b`));
  return (
    <figure class="mark-sample" data-look={look}>
      <figcaption>{text('optionsSampleName')}</figcaption>
      <p>
        {pieces.map((piece, at) => (
          <span key={at} data-field={TERMS.get(piece)}>
            {piece}
          </span>
        ))}
      </p>
      <ul>
        {(['him', 'ha', 'both'] as const).map((field) => (
          <li key={field}>
            <span data-field={field}>{text(FIELD_NAMES[field])}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
