import { Notice } from './Notice.tsx';
import { useText } from './text.ts';

/** Says that the browser does not give out what is stored, without which the page can show nothing. */
export function RefusedNotice() {
  const text = useText();
  return (
    <Notice action={{ label: text('storageTryAgain'), onClick: () => location.reload() }}>
      {text('storageRefused')}
    </Notice>
  );
}
