import { useState } from 'preact/hooks';
import { Postings, type ComparedPosting } from '../../components/Postings.tsx';
import { useText, type GetText } from '../../components/text.ts';
import { findTerm, type Briefs } from '../../glossary/entries.ts';
import { clearKept, keep, useKept, type KeptPosting } from '../../platform/kept.ts';
import { siteOf } from '../../platform/sites.ts';
import type { Present } from './page-terms.ts';

export interface KeptLineProps {
  readonly briefs: Briefs;
  readonly present: Present;
}

/** Keeps the posting in view, and sets the one that was kept beside it. */
export function KeptLine({ briefs, present }: KeptLineProps) {
  const text = useText();
  const kept = useKept();
  const [isOpen, setIsOpen] = useState(false);
  const keepThis = (
    <button type="button" class="link" onClick={() => void keep(toKept(present))}>
      {text('keptKeep')}
    </button>
  );
  if (!kept) return <p class="kept-line">{keepThis}</p>;
  const isThis = kept.url === present.url && kept.title === present.title;
  return (
    <section class="kept" aria-label={text('postingsTitle')}>
      <p>{isThis ? text('keptThis') : text('keptOther', kept.title, siteOf(kept.url) ?? kept.url)}</p>
      <p class="kept-line">
        {!isThis && (
          <button
            type="button"
            class="button"
            aria-expanded={isOpen}
            aria-controls="postings"
            onClick={() => setIsOpen(!isOpen)}
          >
            {text('keptCompare')}
          </button>
        )}
        {!isThis && keepThis}
        <button type="button" class="link" onClick={() => void clearKept()}>
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

function toKept({ title, url, terms }: Present): KeptPosting {
  return {
    title,
    url,
    keptOn: new Date().toISOString().slice(0, 10),
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
    from: text('postingsFrom', siteOf(url) ?? url, keptOn),
    url: /^https?:/.test(url) ? url : undefined,
    terms: terms.flatMap(({ id, ...rest }) => {
      const term = findTerm(briefs, id);
      return term ? [{ term, ...rest }] : [];
    }),
  };
}
