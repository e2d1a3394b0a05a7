import entries from 'virtual:termwise-entries';
import { render } from 'preact';
import { Text } from '../../components/text.ts';
import { text } from '../../platform/text.ts';
import { App } from './App.tsx';
import '../../components/theme.css';
import '../../components/FieldBadge.css';
import '../../components/controls.css';
import '../../components/MarkSample.css';
import '../../components/TermCard.css';
import './welcome.css';

document.title = text('welcomeTitle');
render(
  <Text.Provider value={text}>
    <App entries={entries} />
  </Text.Provider>,
  document.body,
);
