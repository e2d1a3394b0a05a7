import { useText } from '../../components/text.ts';
import { useFollowedFocus } from '../../components/use-followed-focus.ts';
import type { PauseKind } from '../../platform/pauses.ts';
import { pause, resume } from '../../platform/store.ts';
import type { Store } from '../../platform/use-store.ts';

const PAUSES: readonly { kind: PauseKind; name: 'pauseTab' | 'pauseVisit' | 'pauseHour' | 'pauseDay' }[] = [
  { kind: 'tab', name: 'pauseTab' },
  { kind: 'visit', name: 'pauseVisit' },
  { kind: 'hour', name: 'pauseHour' },
  { kind: 'day', name: 'pauseDay' },
];

export interface PauseControlProps {
  readonly store: Store;
  readonly isPaused: boolean;
  readonly site: string;
  readonly tab: number;
}

/** Pauses for a while, or goes on. The focus stays here when the one takes the place of the other. */
export function PauseControl({ store, isPaused, site, tab }: PauseControlProps) {
  const text = useText();
  const { place, onUse } = useFollowedFocus(isPaused);
  const use = (change: () => Promise<void>): void => {
    onUse();
    store(change);
  };
  return (
    <div class="pause" ref={place}>
      {isPaused ? (
        <button type="button" class="button" onClick={() => use(() => resume(site, tab))}>
          {text('pauseEnd')}
        </button>
      ) : (
        <details>
          <summary>{text('pauseLabel')}</summary>
          <ul>
            {PAUSES.map(({ kind, name }) => (
              <li key={kind}>
                <button type="button" class="link" onClick={() => use(() => pause(kind, site, tab))}>
                  {text(name)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
