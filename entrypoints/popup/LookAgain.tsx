import { useText } from '../../components/text.ts';
import { useKeptFocus } from '../../components/use-kept-focus.ts';

/** Has the page read anew, where it is not followed as it changes or nothing was found. */
export function LookAgain({ onClick }: { onClick: () => void }) {
  const text = useText();
  const place = useKeptFocus<HTMLButtonElement>();
  return (
    <button type="button" class="link" onClick={onClick} ref={place}>
      {text('lookAgain')}
    </button>
  );
}
