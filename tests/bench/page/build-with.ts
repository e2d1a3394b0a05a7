/** A process that builds the extension once with another index than the glossary's. */
import { build } from 'wxt';
import type { PackedIndex } from '../../../glossary/index-format.ts';
import { ROOT } from '../../browsers/tool.ts';

export interface BuildOrder {
  readonly index: Required<PackedIndex>;
  /** Where the folder with the build is put. */
  readonly folder: string;
}

const MODULE = /^virtual:termwise-(forms|evidence)$/;
const OURS = '\0bench-';

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
          resolveId: (id: string) => (MODULE.test(id) ? OURS + MODULE.exec(id)![1] : undefined),
          load: (id: string) =>
            id.startsWith(OURS)
              ? `export default ${JSON.stringify(index[id.slice(OURS.length) as keyof PackedIndex])};`
              : undefined,
        },
      ],
    }),
  }).then(
    () => process.exit(),
    () => process.exit(1),
  );
});
