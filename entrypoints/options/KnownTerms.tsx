import { useText } from '../../components/text.ts';
import { UndoRow } from '../../components/UndoRow.tsx';
import { findTerm, type Entries } from '../../glossary/entries.ts';
import type { Settings } from '../../platform/settings.ts';
import { setKnown } from '../../platform/store.ts';
import type { Store } from '../../platform/use-store.ts';
import { TermName } from './TermName.tsx';
import { useRows } from './use-rows.ts';

export interface KnownTermsProps {
  readonly entries: Entries;
  readonly settings: Settings;
  readonly store: Store;
}

/** The terms that are not marked because the person knows them. */
export function KnownTerms({ entries, settings, store }: KnownTermsProps) {
  const text = useText();
  const { rows, keep } = useRows(
    new Map([...settings.known].map((id) => [id, findTerm(entries, id)] as const)),
  );
  if (rows.length === 0) return <p class="none">{text('optionsKnownNone')}</p>;
  const named = rows.map((row) => ({ row, id: row.key, term: row.value, name: row.value?.term ?? row.key }));
  return (
    <ul class="group">
      {named
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map(({ row, id, term, name }) => (
          <UndoRow
            key={id}
            name={name}
            action={text('knownShowAgain')}
            gone={row.isGone ? text('optionsKnownGone', name) : undefined}
            onRemove={() => {
              keep(row);
              store(() => setKnown(id, false));
            }}
            onUndo={() => store(() => setKnown(id, true))}
          >
            <p class="row-name">
              <TermName id={id} term={term} /> <span class="row-more">{term?.expansion ?? term?.short}</span>
            </p>
          </UndoRow>
        ))}
    </ul>
  );
}
