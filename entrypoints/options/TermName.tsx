import { FIELD_NAMES } from '../../components/fields.ts';
import { FieldShape } from '../../components/FieldShape.tsx';
import { useText } from '../../components/text.ts';
import type { Term } from '../../glossary/schema.ts';

/** A term by its name and field; one that the glossary no longer has, by its id. */
export function TermName({ id, term }: { id: string; term: Term | undefined }) {
  const text = useText();
  if (!term) return <strong>{id}</strong>;
  return (
    <>
      <FieldShape field={term.field} />
      <strong class="term-name" data-field={term.field}>
        {term.term}
      </strong>
      <span class="unseen">{text(FIELD_NAMES[term.field])}</span>
    </>
  );
}
