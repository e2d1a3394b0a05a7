import forms from 'virtual:termwise-forms';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { GlossaryIndex } from '../../glossary/index-format.ts';
import { once } from '../../glossary/once.ts';
import { startFrame } from './frame.ts';
import { soon } from './schedule.ts';
import './marking/marks.css';

/** Frames smaller than this in either direction (CSS pixels) hold nothing to read: counters, pixels, hidden helpers. */
const TOO_SMALL = 40;

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main(ctx) {
    const begin = (): void => {
      startFrame({
        signal: ctx.signal,
        isGone: () => ctx.isInvalid,
        getIndex: once(() => new GlossaryIndex(forms)),
      });
    };
    // Apart from the compiling of this script, so that the page can have its turn in between.
    const start = (): void => soon(begin, 'user-visible', ctx.signal);
    if (window === top || (innerWidth >= TOO_SMALL && innerHeight >= TOO_SMALL)) return start();
    const wait = new AbortController();
    const look = (): void => {
      if (wait.signal.aborted || innerWidth < TOO_SMALL || innerHeight < TOO_SMALL) return;
      wait.abort();
      if (!ctx.signal.aborted) start();
    };
    window.addEventListener('resize', look, { signal: wait.signal });
    // A frame of another origin may have no size yet, and Chromium tells nobody when it gets its first one.
    requestAnimationFrame(look);
  },
});
