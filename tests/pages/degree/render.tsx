/** @jsxImportSource react */
// The edge build needs nothing of Node's, and unlike the browser build it leaves no port open.
import { renderToString } from 'react-dom/server.edge';
import { DegreePage } from './DegreePage.tsx';

export function render(): string {
  return renderToString(<DegreePage />);
}
