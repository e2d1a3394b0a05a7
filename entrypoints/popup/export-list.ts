import { askedWords } from '../../components/asked-words.ts';
import { FIELD_NAMES } from '../../components/fields.ts';
import type { ListExportProps } from '../../components/ListExport.tsx';
import { listText, type ListFormat } from '../../components/list-text.ts';
import { groupTerms } from '../../components/TermList.tsx';
import type { GetText } from '../../components/text.ts';
import { saveFile } from '../../platform/save-file.ts';
import type { Present } from './page-terms.ts';

const FILES = {
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv' },
  plain: { ending: 'txt', type: 'text/plain' },
} as const;

/** Takes the list of terms along, as it is grouped on the screen. */
export function exportList({ title, url, terms }: Present, text: GetText): ListExportProps {
  const write = (format: ListFormat): string =>
    listText(format, {
      title,
      url,
      head: [
        text('exportTerm'),
        text('exportMeans'),
        text('exportField'),
        text('exportGroup'),
        text('exportMentions'),
        text('exportAsked'),
        text('exportQuote'),
      ],
      rows: groupTerms(terms, text).flatMap((group) =>
        group.terms.map(({ term, count, asked }) => [
          term.term,
          term.expansion ?? term.short,
          text(FIELD_NAMES[term.field]),
          group.name,
          format === 'plain' ? text('times', count) : String(count),
          asked ? askedWords(asked, text) : '',
          asked?.quote ?? '',
        ]),
      ),
    });
  return {
    onCopy: (format) => navigator.clipboard.writeText(write(format)),
    onSave: (format) => {
      const { ending, type } = FILES[format];
      // Spreadsheets take a CSV file for UTF-8 only by this mark.
      const mark = format === 'csv' ? '\ufeff' : '';
      saveFile(`${fileName(title)}.${ending}`, type, mark + write(format));
    },
  };
}

const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'termwise';
