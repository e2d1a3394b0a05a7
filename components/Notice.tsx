import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  readonly children: ComponentChildren;
  /** The one thing that can be done about it. */
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
}

/** Says in words why something is not there, with the one button that changes it. */
export function Notice({ children, action }: NoticeProps) {
  return (
    <div class="notice" role="status">
      <p>{children}</p>
      {action && (
        <button type="button" class="button" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
