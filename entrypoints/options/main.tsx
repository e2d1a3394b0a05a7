import entries from 'virtual:termwise-entries';
import { render } from 'preact';
import { Text } from '../../components/text.ts';
import { text } from '../../platform/text.ts';
import { App } from './App.tsx';
import './options.css';

document.title = text('optionsTitle');
render(
  <Text.Provider value={text}>
    <App entries={entries} />
  </Text.Provider>,
  document.body,
);
