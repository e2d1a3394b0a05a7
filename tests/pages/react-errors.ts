/** Collects in `window.__reactErrors` all that React or the page complains about. */
import type { RootOptions } from 'react-dom/client';

declare global {
  interface Window {
    __reactErrors: string[];
  }
}

type ErrorHandlers = Pick<RootOptions, 'onUncaughtError' | 'onCaughtError' | 'onRecoverableError'>;

/** Returns the handlers for a root. From here on, `console.error` is collected too. */
export function collectReactErrors(): ErrorHandlers {
  const errors: string[] = (window.__reactErrors = []);
  const collect =
    (kind: string) =>
    (error: unknown): void => {
      errors.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
    };

  const { error: logError } = console;
  console.error = (...parts: unknown[]) => {
    errors.push(`console: ${parts.map(String).join(' ')}`);
    logError.apply(console, parts);
  };
  return {
    onUncaughtError: collect('uncaught'),
    onCaughtError: collect('caught'),
    onRecoverableError: collect('recovered'),
  };
}
