import { useEffect, useRef, useState } from 'preact/hooks';
import { cardText } from '../../components/card-text.ts';
import { Choice } from '../../components/Choice.tsx';
import { choicesOf } from '../../components/choices-of.ts';
import { SAMPLE_TERMS, samplePieces } from '../../components/MarkSample.tsx';
import { RULE_NAMES } from '../../components/rules.ts';
import { TermCard } from '../../components/TermCard.tsx';
import { useText } from '../../components/text.ts';
import { cardEntry, findTerm, type Entries } from '../../glossary/entries.ts';
import type { Rule } from '../../platform/settings.ts';
import { openPage } from '../../platform/tabs.ts';

/** Milliseconds that the pointer has to rest on a word, and to be away from it and its card, as in a page. */
const REST = 150;
const AWAY = 300;

/** A sentence as it looks in a page, where no script of ours runs: its words open their cards, and it has a switch. */
export function Sample({ entries }: { entries: Entries }) {
  const text = useText();
  const [rule, setRule] = useState<Rule>('on');
  const [id, setId] = useState<string>();
  const [isPinned, setPinned] = useState(false);
  /** What is said of the copy of the card in view, once one was asked for. */
  const [said, setSaid] = useState<'cardCopied' | 'cardNotCopied'>();
  /** Ids of terms that are no longer marked: known, or not meant. They are back at the next switch. */
  const [gone, setGone] = useState<readonly string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const opener = useRef<HTMLElement>(undefined);
  const sample = useRef<HTMLDivElement>(null);
  /** Another term has taken the place of the one in the card, and with it of what was pressed. */
  const isFollowed = useRef(false);
  useEffect(() => {
    setSaid(undefined);
    if (isFollowed.current) sample.current?.querySelector<HTMLElement>('.card')?.focus();
    isFollowed.current = false;
  }, [id]);
  const later = (wait: number, what: () => void): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(what, wait);
  };
  const open = (term: string, pin: boolean, from: HTMLElement): void => {
    clearTimeout(timer.current);
    opener.current = from;
    setId(term);
    setPinned(pin);
  };
  const close = (focused: HTMLElement | null | undefined = opener.current): void => {
    clearTimeout(timer.current);
    setId(undefined);
    setPinned(false);
    focused?.focus();
  };
  const takeAway = (): void => {
    if (id !== undefined) setGone([...gone, id]);
    // The word that opened the card is a button no longer.
    close(sample.current);
  };
  const leave = (): void => {
    if (isPinned) clearTimeout(timer.current);
    else later(AWAY, () => setId(undefined));
  };
  const choose = (next: Rule): void => {
    setRule(next);
    setGone([]);
    setId(undefined);
    setPinned(false);
  };
  const follow = (next: string): void => {
    isFollowed.current = true;
    setId(next);
  };
  const copy = (words: string): void =>
    void navigator.clipboard.writeText(words).then(
      () => setSaid('cardCopied'),
      () => setSaid('cardNotCopied'),
    );
  const entry = id === undefined ? undefined : cardEntry(entries, id);
  return (
    <div ref={sample} tabIndex={-1} onKeyDown={({ key }) => key === 'Escape' && entry && close()}>
      <div class="sample-switch">
        <Choice<Rule>
          legend={text('welcomeSwitch')}
          name="sample"
          value={rule}
          options={choicesOf(RULE_NAMES, text)}
          onChange={choose}
        />
      </div>
      <div class="mark-sample" data-look="underline">
        <p>
          {samplePieces(text).map(({ words, term }, at) =>
            term && rule === 'on' && !gone.includes(term.id) ? (
              <button
                key={at}
                type="button"
                class="sample-mark"
                data-field={term.field}
                aria-expanded={id === term.id}
                onPointerEnter={({ currentTarget, pointerType }) =>
                  pointerType === 'mouse' &&
                  !isPinned &&
                  later(REST, () => open(term.id, false, currentTarget))
                }
                onPointerLeave={leave}
                onClick={({ currentTarget }) => open(term.id, true, currentTarget)}
              >
                {words}
              </button>
            ) : (
              words
            ),
          )}
        </p>
      </div>
      {/* Said by screen readers when the rule or the card changes. */}
      <p class="quiet" role="status">
        {text(rule === 'on' ? (isPinned ? 'welcomePinned' : 'welcomeHover') : HINTS[rule])}
      </p>
      {rule === 'list' && (
        <ul class="sample-list">
          {SAMPLE_TERMS.map((term) => (
            <li key={term.id}>
              <strong>{term.words}</strong> {findTerm(entries, term.id)?.expansion}
            </li>
          ))}
        </ul>
      )}
      {entry && (
        <div class="sample-card" onPointerEnter={() => clearTimeout(timer.current)} onPointerLeave={leave}>
          <TermCard
            entry={entry}
            tools={{ onClose: () => close(), onPin: () => setPinned(true), onMove: () => undefined }}
            trail={[]}
            done={said && { message: text(said) }}
            onBack={() => close()}
            onTerm={follow}
            onKnown={takeAway}
            onHide={takeAway}
            onWrong={takeAway}
            onCopy={() => copy(cardText(entry, text))}
            onCompare={() => void openPage(`compare.html#${entry.row.id}`)}
          />
        </div>
      )}
    </div>
  );
}

const HINTS = { list: 'welcomeList', off: 'welcomeOff' } as const;
