import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Category, Field } from '../glossary/schema.ts';
import { CATEGORY_PLURALS } from './categories.ts';
import { Choice } from './Choice.tsx';
import { choicesOf } from './choices-of.ts';
import { FIELD_NAMES } from './fields.ts';
import type { TermFinder } from './find-terms.ts';
import { GlossaryList, type GlossaryListProps } from './GlossaryList.tsx';
import { focusOn } from './focus-on.ts';
import { useText } from './text.ts';

export interface GlossarySearchProps extends Omit<GlossaryListProps, 'terms'> {
  readonly finder: TermFinder;
  /** What is looked for. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

const FIELD_LABELS = {
  any: 'glossaryAllFields',
  him: 'fieldHim',
  ha: 'fieldHaShort',
  both: 'glossaryBothFields',
} as const;

/** The search of the glossary with its filters and what it finds; the arrow keys go through all that is found. */
export function GlossarySearch({ finder, query, onQuery, open, onTerm }: GlossarySearchProps) {
  const text = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [field, setField] = useState<Field | 'any'>('any');
  const [category, setCategory] = useState<Category | 'any'>('any');
  const fitting = useMemo(() => finder.find(query), [finder, query]);
  const found = fitting.filter(
    (term) => (field === 'any' || term.field === field) && (category === 'any' || term.category === category),
  );
  const near = useMemo(() => (fitting.length > 0 ? [] : finder.nearest(query)), [finder, fitting, query]);
  const asked = [
    ...(query.trim() ? [`“${query.trim()}”`] : []),
    ...(field === 'any' ? [] : [text(FIELD_NAMES[field])]),
    ...(category === 'any' ? [] : [text(CATEGORY_PLURALS[category])]),
  ];
  const clearFilters = (): void => {
    setField('any');
    setCategory('any');
    input.current?.focus(); // The button that was pressed goes.
  };

  const handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.glossary-row')];
    const act =
      event.target === input.current ? fromInput(event.key, rows) : fromRow(event, rows, input.current);
    if (!act) return;
    act();
    event.preventDefault(); // Else Escape closes the popup as well, and arrows scroll.
  };
  /** What a key does in the search field; undefined where that is the browser's affair. */
  const fromInput = (key: string, [first]: readonly HTMLElement[]): (() => void) | undefined => {
    if (key === 'ArrowDown') return () => first && focusOn(first);
    if (key === 'Enter' && query.trim() !== '') return () => first?.click();
    if (key === 'Escape' && query !== '') return () => onQuery('');
    return undefined;
  };

  return (
    <section class="glossary-search" aria-label={text('glossarySearch')} onKeyDown={handleKey}>
      <div class="glossary-tools">
        <input
          ref={input}
          type="search"
          class="search"
          value={query}
          placeholder={text('glossarySearch')}
          aria-label={text('glossarySearch')}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        />
        <div class="glossary-filters">
          <Choice
            legend={text('glossaryField')}
            name={`field${id}`}
            value={field}
            options={choicesOf(FIELD_LABELS, text)}
            onChange={setField}
          />
          <select
            class="select"
            aria-label={text('glossaryCategory')}
            value={category}
            onChange={({ currentTarget }) => setCategory(currentTarget.value as Category | 'any')}
          >
            <option value="any">{text('glossaryAnyCategory')}</option>
            {(Object.keys(CATEGORY_PLURALS) as Category[]).map((value) => (
              <option key={value} value={value}>
                {text(CATEGORY_PLURALS[value])}
              </option>
            ))}
          </select>
        </div>
      </div>
      {/* On paper, where the controls are not. */}
      <p class="glossary-asked">{asked.join(' · ')}</p>
      <p class="glossary-found" role="status">
        {fitting.length === 0 ? text('glossaryNone', query.trim()) : text('glossaryFound', found.length)}
        {near.length > 0 && ` ${text('glossaryNearest')}`}
      </p>
      {fitting.length > 0 && found.length === 0 && (
        <p class="glossary-elsewhere">
          {text('glossaryNoneHere')}{' '}
          <button type="button" class="link" onClick={clearFilters}>
            {text('glossaryElsewhere', fitting.length)}
          </button>
        </p>
      )}
      <GlossaryList terms={fitting.length > 0 ? found : near} open={open} onTerm={onTerm} />
    </section>
  );
}

/** What a key does in a row of the list; undefined in the other controls, where keys have their own work. */
function fromRow(
  { key, target }: KeyboardEvent,
  rows: readonly HTMLElement[],
  input: HTMLElement | null,
): (() => void) | undefined {
  const at = rows.findIndex((row) => row === target);
  if (at < 0) return undefined;
  const next = {
    ArrowDown: rows[at + 1],
    ArrowUp: rows[at - 1] ?? input,
    Home: rows[0],
    End: rows.at(-1),
    Escape: input,
  }[key];
  return next ? () => focusOn(next) : undefined;
}
