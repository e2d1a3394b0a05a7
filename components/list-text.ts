/** A list of terms as text to copy or save. Pure. */

export type ListFormat = 'markdown' | 'csv' | 'plain';

export interface ListTable {
  readonly title: string;
  /** The address of the page that the list is of. */
  readonly url: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function listText(format: ListFormat, { title, url, head, rows }: ListTable): string {
  if (format === 'csv') return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
  if (format === 'plain')
    return [
      title,
      url,
      '',
      ...rows.map(([name, ...rest]) => `${name}: ${rest.filter(Boolean).join('; ')}`),
      '',
    ].join('\n');
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |`;
  return [
    `# ${markdownCell(title)}`,
    '',
    `<${url}>`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}

/** By RFC 4180; and what a spreadsheet would take for a formula is text, as the page's own words are among the cells. */
function csvCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const markdownCell = (cell: string): string =>
  cell.replace(/\s+/g, ' ').replace(/[\\|<>[\]`*_#]/g, (sign) => `\\${sign}`);
