import entries from 'virtual:termwise-entries';
import { render } from 'preact';
import { Text } from '../../components/text.ts';
import { text } from '../../platform/text.ts';
import { App } from './App.tsx';
import './compare.css';

/** compare.html?here=rhia,ehr marks these terms. */
const here = new Set(new URLSearchParams(location.search).get('here')?.split(','));

document.title = text('comparePageTitle');
render(
  <Text.Provider value={text}>
    <App entries={entries} here={here} />
  </Text.Provider>,
  document.body,
);
