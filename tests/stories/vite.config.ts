/** `npm run stories` serves the card and the pages in all their states; the tests build the same. */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  publicDir: here('../../public'),
  plugins: [preact()],
  resolve: {
    alias: {
      'wxt/browser': here('fake-browser.ts'),
      'virtual:termwise-entries': here('glossary.ts'),
      'virtual:termwise-briefs': here('briefs.ts'),
    },
  },
  build: {
    outDir: here('../../.output/stories'),
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: { input: [here('index.html'), here('pages.html')] },
  },
});
