/** `npm run stories` serves the card in all its states; the tests build the same page. */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [preact()],
  build: {
    outDir: fileURLToPath(new URL('../../.output/stories', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
  },
});
