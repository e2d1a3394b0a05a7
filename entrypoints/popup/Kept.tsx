import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Postings, type ComparedPosting } from '../../components/Postings.tsx';
import { useText, type GetText } from '../../components/text.ts';
import { dayOf, today } from '../../components/today.ts';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { findTerm, type Briefs } from '../../glossary/entries.ts';
import { isSamePage, type KeptPosting } from '../../platform/kept.ts';
import { siteOf } from '../../platform/sites.ts';
import type { Present } from './page-terms.ts';

export interface KeptProps {
  readonly briefs: Briefs;
  readonly kept: KeptPosting;
  readonly present: Present;
  readonly onKeep: () => void;
  readonly onClear: () => void;
  /** True while the person waits for what they chose to keep: the keyboard is led to it, wherever the button was. */
  readonly isKeeping: RefObject<boolean>;
}

/** The posting that was kept, and the one in view beside it. */
export function Kept({ briefs, kept, present, onKeep, onClear, isKeeping }: KeptProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const place = useKeptFocus<HTMLElement>();
  const isThis = isSamePage(kept.url, present.url) && kept.title === present.title;
  useEffect(() => {
    if (isKeeping.current) place.current?.querySelector('button')?.focus();
    isKeeping.current = false;
  }, [kept]);
  return (
    <section class="kept" aria-label={text('postingsTitle')} ref={place}>
      <p>{isThis ? text('keptThis') : text('keptOther', kept.title, siteOf(kept.url) ?? kept.url)}</p>
      <p class="kept-line">
        {!isThis && (
          <>
            <button
              type="button"
              class="button"
              aria-expanded={isOpen}
              aria-controls="postings"
              onClick={() => setIsOpen(!isOpen)}
            >
              {text('keptCompare')}
            </button>
            <button type="button" class="link" onClick={onKeep}>
              {text('keptKeepInstead')}
            </button>
          </>
        )}
        <button type="button" class="link" onClick={onClear}>
          {text('keptClear')}
        </button>
      </p>
      <div id="postings">
        {isOpen && !isThis && (
          <Postings
            postings={[
              fromKept(briefs, kept, text),
              { title: present.title, from: text('postingsThisPage'), terms: present.terms },
            ]}
          />
        )}
      </div>
    </section>
  );
}

export function toKept({ title, url, terms }: Present): KeptPosting {
  return {
    title,
    url,
    keptOn: today(),
    terms: terms.map(({ term, count, asked }) => ({ id: term.id, count, ...(asked && { asked }) })),
  };
}

function fromKept(
  briefs: Briefs,
  { title, url, keptOn, terms }: KeptPosting,
  text: GetText,
): ComparedPosting {
  return {
    title,
    from: text('postingsFrom', siteOf(url) ?? url, dayOf(keptOn)),
    url: /^https?:/.test(url) ? url : undefined,
    terms: terms.flatMap(({ id, ...rest }) => {
      const term = findTerm(briefs, id);
      return term ? [{ term, ...rest }] : [];
    }),
  };
}
