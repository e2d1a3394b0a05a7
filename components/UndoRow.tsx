import type { ComponentChildren } from 'preact';
import { useText } from './text.ts';

export interface UndoRowProps {
  /** What the row is about, for those who hear its button without seeing the row. */
  readonly name: string;
  /** What the button says that takes the row away. */
  readonly action: string;
  /** What stands in the row's place once it is away; undefined while it is there. */
  readonly gone: string | undefined;
  readonly onRemove: () => void;
  readonly onUndo: () => void;
  readonly children: ComponentChildren;
}

/** A row that can be taken away and, in the same place, be put back. One button does both, so that it keeps the focus. */
export function UndoRow({ name, action, gone, onRemove, onUndo, children }: UndoRowProps) {
  const text = useText();
  const isGone = gone !== undefined;
  const handleClick = ({ detail }: MouseEvent): void => {
    // The second half of a double click would undo what the first has done.
    if (detail > 1) return;
    if (isGone) onUndo();
    else onRemove();
  };
  return (
    <li class="undo-row">
      {!isGone && children}
      {/* Always there, so that screen readers notice when it is filled. */}
      <p class="undo-row-gone" role="status">
        {gone}
      </p>
      <button type="button" class="link" onClick={handleClick}>
        {isGone ? text('undo') : action}
        <span class="unseen"> {name}</span>
      </button>
    </li>
  );
}
