import briefs from 'virtual:termwise-briefs';
import { render } from 'preact';
import { Text } from '../../components/text.ts';
import { isAtToolbar, sideOpener, useTab } from '../../platform/side.ts';
import { text } from '../../platform/text.ts';
import { App } from './App.tsx';
import './popup.css';

/**
 * `popup.html?tab=7` speaks of that tab, wherever it is shown; `popup.html?side` is the panel at the side, which follows
 * the tab in front; `popup.html?front=7` is the popup of that tab and, without a number, of the tab in front.
 */
const parameters = new URLSearchParams(location.search);
const find = parameters.get('find') ?? undefined;
const given = parameters.get('tab');
const told = given ?? parameters.get('front');
const isSide = parameters.has('side');
/** The browser tries several sizes for a popup until it shows it: rules about sizes come when it has. */
const loadRoom = () => import('./room.css');
if (!isAtToolbar()) await loadRoom();
const openSide = isSide ? undefined : sideOpener();

function Popup() {
  const tabId = useTab(told === null ? undefined : Number(told));
  const handleDone = (): void => {
    if (!isSide && given === null) window.close();
  };
  return (
    <App
      briefs={briefs}
      tabId={tabId}
      find={find}
      openSide={openSide}
      onShown={() => void loadRoom()}
      onDone={handleDone}
    />
  );
}

// At once and not when the tab is known: what the popup needs is asked for in one go.
render(
  <Text.Provider value={text}>
    <Popup />
  </Text.Provider>,
  document.body,
);
