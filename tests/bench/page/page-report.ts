/** The page of results, as Markdown that reads well in a terminal too. */
import { format } from 'prettier';
import { circumstances, table } from '../report.ts';
import type { Result } from './measurement.ts';

export function pageReport(
  results: ReadonlyMap<string, Result>,
  version: string,
  pairs: number,
  plot: string | undefined,
): Promise<string> {
  const verdicts = [...results.values()].flatMap((result) => result.verdicts ?? []);
  const parts = [
    '# What the extension costs a page',
    [
      ...circumstances('npm run bench:page', 'our own of about 2 included'),
      `- with: Chromium ${version}, without a display, painting by software`,
      `- pairs: ${pairs}`,
      '',
      'Times are of this machine on this day; the ratios and differences within a round are what carries over. How fast the matcher alone is stands in the benchmark of `npm run bench`.',
    ].join('\n'),
    ...(verdicts.length > 0
      ? [
          '## Wanted and measured',
          table(
            ['', 'wanted', 'measured'],
            verdicts.map(({ what, wanted, is, fits }) => [what, wanted, `${is}${fits ? '' : ' ✗'}`]),
          ),
        ]
      : []),
    ...(plot === undefined
      ? []
      : [
          '## How the cost grows',
          `![Growth with page size, number of terms and number of mutations](${plot})`,
        ]),
    ...Array.from(results, ([title, { text }]) => `## ${title}\n\n${text}`),
  ];
  return format(parts.join('\n\n'), { parser: 'markdown', printWidth: 110 });
}
