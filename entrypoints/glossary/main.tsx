import entries from 'virtual:termwise-entries';
import { render } from 'preact';
import { Text } from '../../components/text.ts';
import { text } from '../../platform/text.ts';
import { App } from './App.tsx';
import './glossary.css';

/** What was looked for before the page was loaded anew, or is to be. */
const { find = new URLSearchParams(location.search).get('find') ?? '' } = (history.state ?? {}) as {
  find?: string;
};

render(
  <Text.Provider value={text}>
    <App entries={entries} find={find} />
  </Text.Provider>,
  document.body,
);
