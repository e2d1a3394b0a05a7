import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../components/text.ts';
import { keys, openKeySettings, type Key } from '../../platform/keys.ts';

/** The commands and their keys, with the way to the browser's page that changes them. */
export function Keys() {
  const text = useText();
  const [list, setList] = useState<readonly Key[]>([]);
  useEffect(() => {
    const read = (): void => void keys().then(setList);
    read();
    // The person comes back from the page on which keys are changed.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return (
    <>
      <dl class="group">
        {list.map(({ name, description, shortcut }) => (
          <div class="key" key={name}>
            <dt>{description}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="hint">{text('optionsKeysNone')}</span>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => void openKeySettings()}>
        {text('optionsKeysChange')}
      </button>
    </>
  );
}
