import entries from 'virtual:termwise-entries';
import { render } from 'preact';
import { Text } from '../../components/text.ts';
import { text } from '../../platform/text.ts';
import { App } from './App.tsx';
import '../../components/theme.css';
import '../../components/FieldBadge.css';
import '../../components/controls.css';
import '../../components/Comparison.css';
import '../../components/FitQuestions.css';
import '../../components/Ladders.css';
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
