import { browser } from 'wxt/browser';
import type { MessageKey } from '../components/text.ts';

/** A string of the interface in the person's language, with its substitutions. */
export const text = (key: MessageKey, ...substitutions: (string | number)[]): string =>
  browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], substitutions.map(String));
