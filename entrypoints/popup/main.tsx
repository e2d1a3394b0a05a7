import entries from 'virtual:termwise-entries';
import { render } from 'preact';
import { Text } from '../../components/text.ts';
import { activeTabId } from '../../platform/tabs.ts';
import { text } from '../../platform/text.ts';
import { App } from './App.tsx';
import '../../components/theme.css';
import '../../components/FieldBadge.css';
import '../../components/controls.css';
import '../../components/Comparison.css';
import '../../components/FitQuestions.css';
import '../../components/Ladders.css';
import '../../components/Glossary.css';
import './popup.css';

const parameters = new URLSearchParams(location.search);
/** `popup.html?tab=7` speaks of that tab, wherever it is shown; without it, of the one in front. */
const asked = parameters.get('tab');
const tabId = asked ? Number(asked) : await activeTabId();

render(
  <Text.Provider value={text}>
    <App
      entries={entries}
      tabId={tabId}
      find={parameters.get('find') ?? undefined}
      onDone={() => asked ?? window.close()}
    />
  </Text.Provider>,
  document.body,
);
