/** The same course as an app of each framework, and editors. Made from npm packages when somebody asks for them. */
import { bundled, later, type Answer } from './answers.ts';
import { shell } from './apps/lessons.ts';
import { bundleRender } from './bundle.ts';

export const appAnswers = (): [string, Answer][] => [
  [
    '/apps/react',
    later('html', async () =>
      shell('React', '/apps/react.js', (await bundleRender('apps/react-render.tsx'))()),
    ),
  ],
  ['/apps/react.js', bundled('apps/react-client.tsx')],
  ['/apps/vue', later('html', async () => shell('Vue', '/apps/vue.js', await vueHtml()))],
  ['/apps/vue.js', bundled('apps/vue-client.ts')],
  [
    '/apps/svelte',
    later('html', async () =>
      shell('Svelte', '/apps/svelte.js', (await bundleRender('apps/svelte-render.ts'))()),
    ),
  ],
  ['/apps/svelte.js', bundled('apps/svelte-client.ts')],
  ['/apps/lit', later('html', () => Promise.resolve(shell('Lit', '/apps/lit.js', '')))],
  ['/apps/lit.js', bundled('apps/lit-client.ts')],
  ['/apps/editors', later('html', () => Promise.resolve(shell('Editors', '/apps/editors.js', '')))],
  ['/apps/editors.js', bundled('apps/editors-client.ts')],
];

async function vueHtml(): Promise<string> {
  const [{ createSSRApp }, { renderToString }, { VueCourse }] = await Promise.all([
    import('vue'),
    import('vue/server-renderer'),
    import('./apps/vue-course.ts'),
  ]);
  return renderToString(createSSRApp(VueCourse));
}
