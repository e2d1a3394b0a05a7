/** A process that builds the extension once with another index than the glossary's. */
import { build } from 'wxt';
import { ROOT } from '../../browsers/tool.ts';

export interface BuildOrder {
  /** Packed. */
  readonly index: string;
  /** Where the folder with the build is put. */
  readonly folder: string;
}

const INDEX = 'virtual:termwise-index';
const OURS = '\0bench-index';

process.once('message', ({ index, folder }: BuildOrder) => {
  void build({
    root: ROOT,
    browser: 'chrome',
    outDir: folder,
    vite: () => ({
      plugins: [
        {
          name: 'bench-index',
          enforce: 'pre',
          resolveId: (id: string) => (id === INDEX ? OURS : undefined),
          load: (id: string) => (id === OURS ? `export default ${JSON.stringify(index)};` : undefined),
        },
      ],
    }),
  }).then(
    () => process.exit(),
    () => process.exit(1),
  );
});
