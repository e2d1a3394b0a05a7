import { useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { choicesOf } from '../../components/choices-of.ts';
import { numberInWords } from '../../components/language.ts';
import { RULE_NAMES } from '../../components/rules.ts';
import { useText } from '../../components/text.ts';
import { UndoRow } from '../../components/UndoRow.tsx';
import type { Rule, Settings } from '../../platform/settings.ts';
import { setSiteRule } from '../../platform/store.ts';
import type { Store } from '../../platform/use-store.ts';
import { useRows } from './use-rows.ts';

/** Rows that are drawn: with thousands the page would stand still. */
const MOST_ROWS = 200;

/** The rules of sites. One that is the same as the rule for all others stays until it is removed. */
export function Sites({ settings, store }: { settings: Settings; store: Store }) {
  const text = useText();
  const { rows, keep } = useRows(settings.sites);
  const [query, setQuery] = useState('');
  if (rows.length === 0) return <p class="none">{text('optionsSitesNone')}</p>;

  const wanted = query.trim().toLowerCase();
  const found = rows
    .filter(({ key: site }) => site.toLowerCase().includes(wanted))
    .toSorted((a, b) => a.key.localeCompare(b.key));
  return (
    <>
      <input
        type="search"
        class="search"
        value={query}
        placeholder={text('optionsSitesSearch')}
        aria-label={text('optionsSitesSearch')}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <p class="unseen" role="status">
        {wanted && text('optionsSitesFound', found.length)}
      </p>
      {found.length === 0 && <p class="none">{text('optionsSitesNotFound')}</p>}
      <ul class="group" hidden={found.length === 0}>
        {found.slice(0, MOST_ROWS).map((row) => (
          <UndoRow
            key={row.key}
            name={row.key}
            action={text('optionsRemove')}
            gone={row.isGone ? text('optionsSiteGone', row.key) : undefined}
            onRemove={() => {
              keep(row);
              store(() => setSiteRule(row.key, undefined));
            }}
            onUndo={() => store(() => setSiteRule(row.key, row.value))}
          >
            <h3 class="row-name">{row.key}</h3>
            <Choice<Rule>
              legend={text('siteChoice', row.key)}
              name={`site:${row.key}`}
              value={row.value}
              options={choicesOf(RULE_NAMES, text)}
              onChange={(rule) => store(() => setSiteRule(row.key, rule))}
            />
          </UndoRow>
        ))}
      </ul>
      {found.length > MOST_ROWS && (
        <p class="none">{text('optionsSitesMore', numberInWords(found.length - MOST_ROWS, text))}</p>
      )}
    </>
  );
}
