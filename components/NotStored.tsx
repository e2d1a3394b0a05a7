import { useText } from './text.ts';

/** Says that the last change could not be stored; in view wherever on the page it was made. */
export function NotStored({ hasFailed }: { hasFailed: boolean }) {
  const text = useText();
  return (
    <div class="not-stored" role="alert">
      {hasFailed && <p>{text('notStored')}</p>}
    </div>
  );
}
