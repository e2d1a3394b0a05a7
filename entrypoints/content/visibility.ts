/** Whether a reader can see the text of a mark, and whether it is theirs to write. */
import type { Mark } from './records.ts';

/** Text that people write, or code: its editors rely on what the page shows being theirs alone. */
const WRITTEN =
  '[role="textbox"], .CodeMirror, .cm-editor, .monaco-editor, .ace_editor, .ql-editor, .ProseMirror, .blockly-text';

export function isReadable({ record, sense }: Mark): boolean {
  const { nodes, starts } = record.block;
  const at = starts.findLastIndex((start) => start <= sense.match.start);
  const element = nodes[Math.max(0, at)]!.parentElement;
  if (!element) return record.block.container.isConnected; // directly in a shadow root
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  if (element instanceof HTMLElement && element.isContentEditable) return false;
  if (element.closest(WRITTEN)) return false;
  // Text for screen readers only is cut down to a pixel or moved off the page.
  const { width, height, right, bottom } = element.getBoundingClientRect();
  return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0;
}
