/** Bundles the React pages with esbuild, in memory. Development builds of React: they complain about more. */
import { build, type BuildOptions } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** A script for the browser, as text. */
export async function bundleClient(entry: string): Promise<string> {
  return bundle(entry, { format: 'iife', target: 'es2022' });
}

/** The server's side of a hydrated page: what `render` of the module returns. */
export async function bundleRender(entry: string): Promise<() => string> {
  const code = await bundle(entry, { format: 'esm', target: 'node20' });
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  const { render } = (await import(address)) as { render: () => string };
  return render;
}

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'react',
    define: { 'process.env.NODE_ENV': '"development"' },
    // The project's own tsconfig is for Preact.
    tsconfigRaw: {},
    logLevel: 'error',
    ...options,
  });
  return result.outputFiles?.[0]?.text ?? '';
}
