import entries from 'virtual:termwise-entries';
import { render } from 'preact';
import { Text } from '../../components/text.ts';
import { text } from '../../platform/text.ts';
import { App } from './App.tsx';
import './glossary.css';

const query = new URLSearchParams(location.search).get('find') ?? '';

render(
  <Text.Provider value={text}>
    <App entries={entries} query={query} />
  </Text.Provider>,
  document.body,
);
