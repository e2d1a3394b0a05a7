/** Bundles the pages of frameworks with esbuild, in memory. Development builds: they complain about more. */
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';

/** A script for the browser, as text. */
export async function bundleClient(entry: string): Promise<string> {
  return bundle(entry, { format: 'iife', target: 'es2022', plugins: [svelte('client')] });
}

/** The server's side of a page that comes to life in the browser: what `render` of the module returns. */
export async function bundleRender(entry: string): Promise<() => string> {
  const code = await bundle(entry, {
    format: 'esm',
    target: 'node20',
    platform: 'node',
    conditions: ['svelte'],
    plugins: [svelte('server')],
  });
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  const { render } = (await import(address)) as { render: () => string };
  return render;
}

/** Svelte's components, for the browser or the server. */
const svelte = (generate: 'client' | 'server'): Plugin => ({
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: compile(source, { generate, dev: true, filename: basename(path) }).js.code };
    });
  },
});

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'react',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    // Vue with the compiler of its templates.
    alias: { vue: 'vue/dist/vue.esm-bundler.js' },
    // The project's own tsconfig is for Preact.
    tsconfigRaw: {},
    logLevel: 'error',
    loader: { '.ttf': 'dataurl' },
    outdir: '/',
    ...options,
  });
  const [script = '', style] = ['.js', '.css'].map(
    (ending) => result.outputFiles?.find(({ path }) => path.endsWith(ending))?.text,
  );
  return style === undefined ? script : script + putIn(style);
}

/** A script that puts a style sheet into its page. */
const putIn = (style: string): string =>
  `document.head.appendChild(document.createElement('style')).textContent = ${JSON.stringify(style)};`;
