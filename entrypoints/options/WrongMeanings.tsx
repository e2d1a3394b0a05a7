import { useText, type GetText } from '../../components/text.ts';
import { UndoRow } from '../../components/UndoRow.tsx';
import { findTerm, type Entries } from '../../glossary/entries.ts';
import { scopeOf, siteOfPlace, type Correction } from '../../platform/corrections.ts';
import type { Settings } from '../../platform/settings.ts';
import { setCorrection } from '../../platform/store.ts';
import type { Store } from '../../platform/use-store.ts';
import { TermName } from './TermName.tsx';
import { useRows } from './use-rows.ts';

export interface WrongMeaningsProps {
  readonly entries: Entries;
  readonly settings: Settings;
  readonly store: Store;
}

/** Where the person has said that a term is not meant. */
export function WrongMeanings({ entries, settings, store }: WrongMeaningsProps) {
  const text = useText();
  const { rows, keep } = useRows(correctionsOf(settings));
  if (rows.length === 0) return <p class="none">{text('optionsWrongNone')}</p>;
  const named = rows.map((row) => {
    const term = findTerm(entries, row.value.id);
    return { row, term, name: `${term?.term ?? row.value.id}, ${whereOf(row.value, text)}` };
  });
  return (
    <ul class="group">
      {named
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map(({ row, term, name }) => (
          <UndoRow
            key={row.key}
            name={name}
            action={text('optionsTakeBack')}
            gone={row.isGone ? text('optionsWrongGone', name) : undefined}
            onRemove={() => {
              keep(row);
              store(() => setCorrection(row.value, false));
            }}
            onUndo={() => store(() => setCorrection(row.value, true))}
          >
            <p class="row-name">
              <TermName id={row.value.id} term={term} />{' '}
              <span class="row-more">{whereOf(row.value, text)}</span>
            </p>
          </UndoRow>
        ))}
    </ul>
  );
}

function correctionsOf({ wrong }: Settings): Map<string, Correction> {
  const all = Array.from(wrong, ([id, places]) => [...places].map((place) => ({ id, place })));
  return new Map(all.flat().map((correction) => [`${correction.id} ${correction.place}`, correction]));
}

function whereOf({ place }: Correction, text: GetText): string {
  const site = siteOfPlace(place);
  if (site === undefined) return text('optionsWrongEverywhere');
  if (site === '') return text('optionsWrongFile');
  return text(scopeOf(place) === 'passage' ? 'optionsWrongPassage' : 'optionsWrongSite', site);
}
