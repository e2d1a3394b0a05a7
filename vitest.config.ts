import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { PATIENCE } from './tests/browsers/until.ts';

const browserTests = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    include: ['tests/e2e/**/*.test.ts'],
    env: { TERMWISE_BROWSER: browser },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: PATIENCE } },
    // What a page complained of is said in full, also of a test that passed in the end.
    chaiConfig: { truncateThreshold: 2000 },
    // On a busy machine; `npm test` names each test that needed it.
    retry: 1,
    // Tests wait for most of their time. Each worker keeps one browser for its files, see `useSession`.
    maxWorkers: 2,
    isolate: false,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 60_000,
          isolate: false,
          setupFiles: 'tests/unit/setup.ts',
        },
      },
      browserTests('chromium'),
      browserTests('firefox'),
    ],
  },
});
