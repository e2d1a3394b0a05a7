import { useState } from 'preact/hooks';
import { Choice } from './Choice.tsx';
import { choicesOf } from './choices-of.ts';
import type { ListFormat } from './list-text.ts';
import { useText } from './text.ts';

export interface ListExportProps {
  /** Rejects when the list could not be copied. */
  readonly onCopy: (format: ListFormat) => Promise<void>;
  readonly onSave: (format: ListFormat) => void;
}

const FORMATS = { markdown: 'exportMarkdown', csv: 'exportCsv', plain: 'exportPlain' } as const;

/** The list to take along: copied, or saved as a file. */
export function ListExport({ onCopy, onSave }: ListExportProps) {
  const text = useText();
  const [format, setFormat] = useState<ListFormat>('markdown');
  const [said, setSaid] = useState<'exportCopied' | 'exportFailed'>();
  const copy = (): void => {
    setSaid(undefined);
    onCopy(format).then(
      () => setSaid('exportCopied'),
      () => setSaid('exportFailed'),
    );
  };
  return (
    <details class="fold">
      <summary>{text('exportList')}</summary>
      <div class="export">
        <Choice<ListFormat>
          legend={text('exportFormat')}
          name="format"
          value={format}
          options={choicesOf(FORMATS, text)}
          onChange={(chosen) => {
            setFormat(chosen);
            setSaid(undefined);
          }}
        />
        <button type="button" class="button" onClick={copy}>
          {text('exportCopy')}
        </button>
        <button type="button" class="button" onClick={() => onSave(format)}>
          {text('exportSave')}
        </button>
        <span role="status">{said && text(said)}</span>
      </div>
    </details>
  );
}
