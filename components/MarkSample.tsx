import { FIELDS } from '../glossary/kinds.ts';
import type { Field } from '../glossary/schema.ts';
import { FIELD_NAMES } from './fields.ts';
import { useText, type GetText } from './text.ts';

export interface MarkSampleProps {
  readonly look: 'underline' | 'tint' | 'both';
}

export interface SampleTerm {
  readonly id: string;
  readonly words: string;
  readonly field: Field;
}

/** The terms in the sentence of the sample: one of each field. */
export const SAMPLE_TERMS: readonly SampleTerm[] = [
  { id: 'rhia', words: 'RHIA', field: 'him' },
  { id: 'mha-degree', words: 'MHA', field: 'ha' },
  { id: 'hipaa', words: 'HIPAA', field: 'both' },
];

/** The sentence of the sample in pieces, of which some are terms. */
export function samplePieces(text: GetText): { words: string; term: SampleTerm | undefined }[] {
  const pieces = text('optionsSample').split(
    new RegExp(`\\b(${SAMPLE_TERMS.map(({ words }) => words).join('|')})\\b`),
  );
  return pieces.map((words) => ({ words, term: SAMPLE_TERMS.find((term) => term.words === words) }));
}

/** How marks look in a page: a sentence with one of each field, and the names of the fields marked in the same way. */
export function MarkSample({ look }: MarkSampleProps) {
  const text = useText();
  return (
    <figure class="mark-sample" data-look={look}>
      <figcaption>{text('optionsSampleName')}</figcaption>
      <p>
        {samplePieces(text).map(({ words, term }, at) => (
          <span key={at} data-field={term?.field}>
            {words}
          </span>
        ))}
      </p>
      <ul>
        {FIELDS.map((field) => (
          <li key={field}>
            <span data-field={field}>{text(FIELD_NAMES[field])}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
