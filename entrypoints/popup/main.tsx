import briefs from 'virtual:termwise-briefs';
import { render } from 'preact';
import { Text } from '../../components/text.ts';
import { sideOpener, useActiveTab } from '../../platform/side.ts';
import { activeTabId } from '../../platform/tabs.ts';
import { text } from '../../platform/text.ts';
import { App } from './App.tsx';
import './popup.css';

/**
 * `popup.html?tab=7` speaks of that tab, wherever it is shown; `popup.html?side` is the panel at the side, which follows
 * the tab in front; without either it is the popup of the tab in front.
 */
const parameters = new URLSearchParams(location.search);
const find = parameters.get('find') ?? undefined;

function Side() {
  const tabId = useActiveTab();
  if (tabId === undefined) return null;
  return <App briefs={briefs} tabId={tabId} find={find} onDone={() => undefined} />;
}

async function popup() {
  const tab = parameters.get('tab');
  const [tabId, openSide] = await Promise.all([tab ? Number(tab) : activeTabId(), sideOpener()]);
  return (
    <App briefs={briefs} tabId={tabId} find={find} openSide={openSide} onDone={() => tab ?? window.close()} />
  );
}

render(
  <Text.Provider value={text}>{parameters.has('side') ? <Side /> : await popup()}</Text.Provider>,
  document.body,
);
