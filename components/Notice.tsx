import type { ComponentChildren } from 'preact';
import { useKeptFocus } from './use-kept-focus.ts';

export interface NoticeProps {
  readonly children: ComponentChildren;
  /** The one thing that can be done about it. */
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
}

/** Says in words why something is not there, with the one button that changes it. */
export function Notice({ children, action }: NoticeProps) {
  const place = useKeptFocus<HTMLDivElement>();
  return (
    <div class="notice" role="status" ref={place}>
      <p>{children}</p>
      {action && (
        <button type="button" class="button" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
