import { useEffect, useRef, useState } from 'preact/hooks';
import { numberInWords } from '../../components/language.ts';
import { nameSome } from '../../components/name-some.ts';
import { useText, type MessageKey } from '../../components/text.ts';
import { today } from '../../components/today.ts';
import { useFollowedFocus } from '../../components/use-followed-focus.ts';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import {
  backupText,
  itemsOf,
  MOST_ITEMS,
  readBackup,
  type Import,
  type Items,
  type Kind,
  type Problem,
} from '../../platform/backup.ts';
import { MET } from '../../platform/met.ts';
import { saveFile } from '../../platform/save-file.ts';
import { merge, parseUnsynced, SINGLES, UNSYNCED, type Settings } from '../../platform/settings.ts';
import { erase, setMany } from '../../platform/store.ts';
import type { Store } from '../../platform/use-store.ts';
import type { Stored } from '../../platform/use-stored.ts';
import { ChoiceRow } from './Section.tsx';

/** Bytes that no file of ours comes near. */
const LARGEST = 4_000_000;

const PROBLEMS: Readonly<Record<Problem, MessageKey>> = {
  'not-json': 'importNotJson',
  'not-ours': 'importNotOurs',
  'later-version': 'importLaterVersion',
  'too-many': 'importTooMany',
};

const KINDS: Readonly<Record<Kind, MessageKey>> = {
  choices: 'optionsStoredChoices',
  sites: 'optionsStoredSites',
  known: 'optionsStoredKnown',
  wrong: 'optionsStoredWrong',
  met: 'optionsStoredMet',
};

export interface DataProps {
  readonly settings: Settings;
  readonly stored: Stored;
  readonly store: Store;
  /** How often everything was erased: nothing can be undone after. */
  readonly erasures: number;
}

/** What was done, with the way back where there is one. */
interface Done {
  readonly message: string;
  readonly undo?: Items;
}

/** All choices at once: into a file, out of one, back to the defaults, away. */
export function Data({ settings, stored, store, erasures }: DataProps) {
  const text = useText();
  /** The text of the file that was chosen. What it would change is told anew whenever something changes elsewhere. */
  const [chosen, setChosen] = useState<string>();
  const [done, setDone] = useState<Done>();
  useEffect(() => setDone((last) => (last?.undo ? undefined : last)), [erasures]);
  const chooser = useRef<HTMLInputElement>(null);
  const present = itemsOf(settings, {
    ...merge(stored.synced, parseUnsynced(stored.local[UNSYNCED])),
    [MET]: stored.local[MET],
  });
  const found = chosen === undefined ? undefined : readBackup(chosen, present);

  const save = (): void => {
    const day = today();
    // What was opened is no choice, and stays on this device: a file is handed on.
    const { [MET]: _met, ...choices } = present;
    saveFile(`termwise-${day}.json`, 'application/json', backupText(choices, day));
    setDone({ message: text('exportDone', Object.keys(choices).length) });
  };
  const read = async (file: File): Promise<void> => {
    setDone(undefined);
    setChosen(undefined);
    // Between its choice and this it may have been moved, or another program may hold it.
    const content = file.size > LARGEST ? '' : await file.text().catch(() => undefined);
    if (content === undefined) return setDone({ message: text('importNotOpened', file.name) });
    const result = readBackup(content, present);
    if (typeof result === 'string')
      setDone({ message: text(PROBLEMS[result], file.name, numberInWords(MOST_ITEMS, text)) });
    else setChosen(content);
  };
  const change = (items: Items, next: Done): void => {
    store(async () => {
      await setMany(items);
      setDone(next);
      // Not before: where it could not be stored, the file is still there to be tried again.
      setChosen(undefined);
    });
  };
  const reset = (): void => {
    const undo = Object.fromEntries(SINGLES.map((key) => [key, present[key]]));
    const defaults = Object.fromEntries(SINGLES.map((key) => [key, undefined]));
    change(defaults, { message: text('resetDone'), undo });
  };
  const eraseAll = (): void => {
    store(async () => {
      await erase();
      setDone({ message: text('eraseDone') });
    });
  };

  return (
    <>
      <div class="group">
        <ChoiceRow label={text('exportTitle')} hint={text('exportHint')}>
          <button type="button" class="button" onClick={save}>
            {text('exportSaveFile')}
          </button>
        </ChoiceRow>
        <ChoiceRow label={text('importTitle')} hint={text('importHint')}>
          <button type="button" class="button" onClick={() => chooser.current?.click()}>
            {text('importChoose')}
          </button>
          <input
            ref={chooser}
            type="file"
            accept=".json,application/json"
            hidden
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void read(file);
              // The same file can be chosen again.
              currentTarget.value = '';
            }}
          />
        </ChoiceRow>
        {typeof found === 'object' && (
          <Preview
            found={found}
            onImport={() => change(found.items, { message: text('importDone'), undo: found.before })}
            onCancel={() => setChosen(undefined)}
          />
        )}
        <ChoiceRow label={text('resetTitle')} hint={text('resetHint')}>
          <button type="button" class="button" onClick={reset}>
            {text('resetDo')}
          </button>
        </ChoiceRow>
        <Erase onErase={eraseAll} />
      </div>
      <p class="data-done" role="status" tabIndex={-1}>
        {done?.message}{' '}
        {done?.undo && <Undo onUndo={() => change(done.undo!, { message: text('undone') })} />}
      </p>
    </>
  );
}

/** Asks before it erases. The focus goes with the buttons that take one another's place. */
function Erase({ onErase }: { onErase: () => void }) {
  const text = useText();
  const [isAsking, setAsking] = useState(false);
  const { place, onUse } = useFollowedFocus(isAsking);
  const ask = (isAsked: boolean): void => {
    onUse();
    setAsking(isAsked);
  };
  return (
    <ChoiceRow label={text('eraseTitle')} hint={text(isAsking ? 'eraseSure' : 'eraseHint')}>
      {/* Named with the warning, which is heard with the button that takes the focus. */}
      <div class="buttons" role="group" aria-label={text(isAsking ? 'eraseSure' : 'eraseTitle')} ref={place}>
        {isAsking && (
          <button key="cancel" type="button" class="button" onClick={() => ask(false)}>
            {text('cancel')}
          </button>
        )}
        <button
          key={isAsking ? 'sure' : 'ask'}
          type="button"
          class="button"
          onClick={() => {
            if (isAsking) onErase();
            ask(!isAsking);
          }}
        >
          {text('eraseDo')}
        </button>
      </div>
    </ChoiceRow>
  );
}

function Undo({ onUndo }: { onUndo: () => void }) {
  const text = useText();
  const place = useKeptFocus<HTMLButtonElement>();
  return (
    <button type="button" class="link" onClick={onUndo} ref={place}>
      {text('undo')}
    </button>
  );
}

interface PreviewProps {
  readonly found: Import;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** What a file would change, before it does. */
function Preview({ found, onImport, onCancel }: PreviewProps) {
  const text = useText();
  const place = useKeptFocus<HTMLDivElement>();
  const hasNews = Object.keys(found.items).length > 0;
  // It is not there when the file is chosen, and nobody would hear of it.
  useEffect(() => place.current?.focus(), []);
  return (
    <div class="preview" role="group" aria-label={text('importPreview')} tabIndex={-1} ref={place}>
      <h3>{text('importPreview')}</h3>
      <dl>
        {(Object.keys(KINDS) as Kind[]).map((kind) => {
          const { added, changed, same } = found.differences[kind];
          return (
            <div key={kind}>
              <dt>{text(KINDS[kind])}</dt>
              <dd>{text('importCounts', added, changed, same)}</dd>
            </div>
          );
        })}
      </dl>
      {found.unreadable.length > 0 && (
        <p class="hint">{text('importUnreadable', nameSome(found.unreadable, text))}</p>
      )}
      <p class="hint">{text(hasNews ? 'importMerges' : 'importNoNews')}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={onCancel}>
          {text('cancel')}
        </button>
        {hasNews && <ImportButton onImport={onImport} />}
      </div>
    </div>
  );
}

/** It goes as soon as the file has nothing new, which may be before the preview does. */
function ImportButton({ onImport }: Pick<PreviewProps, 'onImport'>) {
  const text = useText();
  const place = useKeptFocus<HTMLButtonElement>();
  return (
    <button type="button" class="button" onClick={onImport} ref={place}>
      {text('importDo')}
    </button>
  );
}
