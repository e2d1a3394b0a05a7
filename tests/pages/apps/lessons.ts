/** What the course apps show, each in its own framework; and the page around them. */
export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export const lessons: readonly Lesson[] = [
  { id: 'a', title: 'Who holds the RHIA', text: 'An RHIA leads, and an RHIT keeps the records right.' },
  { id: 'b', title: 'Privacy', text: 'HIPAA asks that you share the minimum necessary.' },
  { id: 'c', title: 'Leading', text: 'The hospital administrator has an MHA and the FACHE.' },
  { id: 'd', title: 'Nothing to mark', text: 'Bring a pencil, and him if he wants to come.' },
];

/** Everything that the apps do; `busy` is many things at once. */
export const DEEDS = [
  'next',
  'notes',
  'sort',
  'add',
  'swap',
  'next',
  'busy',
  'remove',
  'notes',
  'next',
  'sort',
  'swap',
];

export const shell = (title: string, script: string, root: string, head = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${head}</head>
<body><div id="root">${root}</div><script src="${script}"></script></body></html>`;
