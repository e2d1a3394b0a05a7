/** What is new for people, newest first: told in the popup after an update, once. Numbers only ever go up. */
import type { MessageKey } from './text.ts';

export interface News {
  readonly number: number;
  readonly items: readonly MessageKey[];
}

export const NEWS: readonly News[] = [
  { number: 1, items: ['newsCourse', 'newsPause', 'newsQuiz', 'newsData', 'newsAddress'] },
];

export const latestNews = NEWS[0]?.number ?? 0;
