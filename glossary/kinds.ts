/**
 * The fields, categories and risks that terms have. Apart from the schema, which checks what writers write, so that
 * pages have them without it.
 */
export const FIELDS = ['him', 'ha', 'both'] as const;
export const CATEGORIES = [
  'credential',
  'degree',
  'law',
  'organisation',
  'system',
  'coding',
  'finance',
  'privacy',
  'data',
  'quality',
  'leadership',
  'role',
  'context',
] as const;
/** How often a form means something else, from never to mostly. */
export const RISKS = ['none', 'low', 'medium', 'high'] as const;

/** Categories of what postings ask for. */
export const ASKED_FOR: ReadonlySet<(typeof CATEGORIES)[number]> = new Set(['credential', 'degree']);
