import { useRef, useState } from 'preact/hooks';
import { FieldLean } from '../../components/FieldLean.tsx';
import { ListExport } from '../../components/ListExport.tsx';
import { Notice } from '../../components/Notice.tsx';
import { TermList } from '../../components/TermList.tsx';
import { useText } from '../../components/text.ts';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { findTerm } from '../../glossary/entries.ts';
import { leanOf } from '../../glossary/lean.ts';
import type { Field } from '../../glossary/schema.ts';
import { clearKept, keep, useKept } from '../../platform/kept.ts';
import type { FrameReport } from '../../platform/messages.ts';
import { setKnown } from '../../platform/store.ts';
import { exportList } from './export-list.ts';
import { Kept, toKept } from './Kept.tsx';
import { LookAgain } from './LookAgain.tsx';
import { pageTerms, type Present, type TermPlace } from './page-terms.ts';
import { PartLine } from './PartLine.tsx';
import { stateOf, WhyNothing, type WhyNothingProps } from './WhyNothing.tsx';

export interface OnThisPageProps extends Omit<WhyNothingProps, 'state' | 'url'> {
  /** What the frames of the tab say; undefined while they are asked. */
  readonly reports: readonly FrameReport[] | undefined;
  readonly isMet: (id: string) => boolean;
  readonly onTerm: (id: string, place: TermPlace) => void;
}

export function OnThisPage(props: OnThisPageProps) {
  const { briefs, settings, store, reports, onTerm, onLookAgain, onResume } = props;
  const text = useText();
  const [isWhole, setIsWhole] = useState(false);
  const [field, setField] = useState<Field>();
  const kept = useKept();
  const isKeeping = useRef(false);
  if (!reports) return <p class="waiting">{text('pageWaiting')}</p>;

  const { title, url, terms, places, part } = pageTerms(briefs, reports, isWhole);
  const state = stateOf(settings, reports, props.tab);
  const known = <KnownTerms briefs={briefs} settings={settings} store={store} />;
  if (state.hasNoList || terms.length === 0)
    return (
      <>
        <WhyNothing {...props} state={state} url={url} />
        {known}
      </>
    );

  const only = field && terms.some(({ term }) => term.field === field) ? field : undefined;
  const shown = only ? terms.filter(({ term }) => term.field === only) : terms;
  const { noCard } = reports.find((report) => report.noCard) ?? {};
  const show = (id: string): void => {
    const place = places.get(id);
    if (noCard === 'taken') props.onGlossary(id);
    else if (place) onTerm(id, place);
  };
  const present: Present = { title, url, terms };
  const handleKeep = (): void => {
    isKeeping.current = true;
    store(() => keep(toKept(present)));
  };
  return (
    <>
      <WhyNothing {...props} state={state} url={url} />
      {reports.some(({ isResting }) => isResting) && (
        <Notice action={{ label: text('pageMarkAgain'), onClick: onResume }}>{text('pageResting')}</Notice>
      )}
      {noCard && <Notice>{text(noCard === 'taken' ? 'pageTakesCards' : 'pageCovered')}</Notice>}
      {part && <PartLine name={part} isWhole={isWhole} onWhole={setIsWhole} />}
      <FieldLean lean={leanOf(terms.map(({ term }) => term.field))} chosen={only} onChoose={setField} />
      {kept && (
        <Kept
          briefs={briefs}
          kept={kept}
          present={present}
          onKeep={handleKeep}
          onClear={() => store(clearKept)}
          isKeeping={isKeeping}
        />
      )}
      <TermList terms={shown} isMet={props.isMet} onTerm={show} />
      <ListExport {...exportList({ title, url, terms: shown }, text)} />
      {!kept && (
        <button type="button" class="link keep" onClick={handleKeep}>
          {text('keptKeep')}
        </button>
      )}
      {/* Only a page with marks is followed as it changes. */}
      {state.isNotFollowed && <LookAgain onClick={onLookAgain} />}
      {known}
    </>
  );
}

function KnownTerms({ briefs, settings, store }: Pick<OnThisPageProps, 'briefs' | 'settings' | 'store'>) {
  const text = useText();
  const known = [...settings.known].flatMap((id) => findTerm(briefs, id) ?? []);
  if (known.length === 0) return null;
  return (
    <details class="fold known">
      <summary>{text('knownTerms', known.length)}</summary>
      <ul>
        {known.map((term) => (
          <KnownTerm key={term.id} name={term.term} onShow={() => store(() => setKnown(term.id, false))} />
        ))}
      </ul>
    </details>
  );
}

function KnownTerm({ name, onShow }: { name: string; onShow: () => void }) {
  const text = useText();
  const place = useKeptFocus<HTMLLIElement>();
  return (
    <li ref={place}>
      {name}{' '}
      <button type="button" class="link" onClick={onShow}>
        {text('knownShowAgain')}
        <span class="unseen"> {name}</span>
      </button>
    </li>
  );
}
