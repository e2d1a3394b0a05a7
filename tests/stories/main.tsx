/** Shows the card in all its states, each in a shadow root with the style that it has in pages. */
import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-600.css';
import '@fontsource/noto-sans/latin-700.css';
import { render } from 'preact';
import badgeCss from '../../components/FieldBadge.css?inline';
import cardCss from '../../components/cards.css?inline';
import themeCss from '../../components/theme.css?inline';
import { Text } from '../../components/text.ts';
import popoverCss from '../../entrypoints/content/card/popover.css?inline';
import { text } from '../../platform/text.ts';
import boxCss from './card-box.css?inline';
import { states, type State } from './states.tsx';
import './stories.css';

function show({ name, width = 416, scheme, direction, open, card }: State): void {
  const article = document.createElement('article');
  article.id = name;
  const heading = document.createElement('h2');
  heading.textContent = name;
  const host = document.createElement('div');
  host.dataset['scheme'] = scheme ?? 'light';
  article.append(heading, host);
  main.append(article);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = [themeCss, badgeCss, cardCss, popoverCss.replace(':host', '.host'), boxCss].join('\n');
  const box = document.createElement('div');
  box.className = 'box';
  box.style.width = `${width}px`;
  box.dir = direction ?? 'ltr';
  box.lang = 'en';
  root.append(style, box);
  render(<Text.Provider value={text}>{card}</Text.Provider>, box);
  for (const details of box.querySelectorAll<HTMLDetailsElement>(open ?? '.none')) details.open = true;
}

const main = document.createElement('main');
document.body.append(main);
for (const state of states) show(state);
