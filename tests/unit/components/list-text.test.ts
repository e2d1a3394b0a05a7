import { expect, it } from 'vitest';
import { listText } from '../../../components/list-text.ts';

const table = {
  title: 'Coder | remote',
  url: 'https://jobs.example.org/7',
  head: ['Term', 'Means', 'Words'],
  rows: [
    ['RHIA', 'Registered Health Information Administrator', 'RHIA "or" RHIT, preferred'],
    ['HIM', 'health information management', ''],
    ['CCS', '=SUM(A1)', 'a_b *c* | d\ne'],
  ],
};

it('makes Markdown whose cells stay cells', () => {
  expect(listText('markdown', table)).toBe(
    [
      '# Coder \\| remote',
      '',
      '<https://jobs.example.org/7>',
      '',
      '| Term | Means | Words |',
      '| --- | --- | --- |',
      '| RHIA | Registered Health Information Administrator | RHIA "or" RHIT, preferred |',
      '| HIM | health information management |  |',
      '| CCS | =SUM(A1) | a\\_b \\*c\\* \\| d e |',
      '',
    ].join('\n'),
  );
});

it('makes CSV with quotes where they are needed, and no formulas', () => {
  expect(listText('csv', table)).toBe(
    [
      'Term,Means,Words',
      'RHIA,Registered Health Information Administrator,"RHIA ""or"" RHIT, preferred"',
      'HIM,health information management,',
      'CCS,\'=SUM(A1),"a_b *c* | d\ne"',
      '',
    ].join('\r\n'),
  );
});

it('makes plain text of one line a term', () => {
  expect(listText('plain', { ...table, rows: table.rows.slice(0, 2) })).toBe(
    [
      'Coder | remote',
      'https://jobs.example.org/7',
      '',
      'RHIA: Registered Health Information Administrator; RHIA "or" RHIT, preferred',
      'HIM: health information management',
      '',
    ].join('\n'),
  );
});
