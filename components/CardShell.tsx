import type { ComponentChildren } from 'preact';
import type { Field } from '../glossary/schema.ts';
import { FieldBadge } from './FieldBadge.tsx';
import { useText } from './text.ts';

/** What can be done with the card itself. */
export interface CardTools {
  /** Whether it stays where it is; undefined where it can't be moved, as a sheet at the edge. */
  readonly isPinned?: boolean | undefined;
  readonly onPin: () => void;
  /** Moves it to the next corner of the screen. */
  readonly onMove: () => void;
  /** While the reader goes from term to term: which of how many this is, and the way on. */
  readonly tour?:
    { readonly at: number; readonly count: number; readonly onStep: (by: 1 | -1) => void } | undefined;
  readonly onClose: () => void;
}

export interface CardShellProps {
  readonly title: string;
  readonly field?: Field | undefined;
  /** The id of the element that says in short what the card is about. */
  readonly describedBy?: string | undefined;
  readonly tools: CardTools;
  readonly children: ComponentChildren;
}

/** What all cards have: a name, and the tools. */
export function CardShell({ title, field, describedBy, tools, children }: CardShellProps) {
  const text = useText();
  const { isPinned, tour } = tools;
  return (
    <section
      class="card"
      role="dialog"
      aria-labelledby="card-name"
      aria-describedby={describedBy}
      tabIndex={-1}
    >
      <div class="card-head" data-handle={isPinned ? '' : undefined}>
        <div class="card-name">
          <h2 id="card-name">{title}</h2>
          {field && <FieldBadge field={field} />}
        </div>
        <div class="card-tools">
          {isPinned !== undefined && (
            <Tool name={text('cardPin')} isPressed={isPinned} onClick={tools.onPin}>
              <path d="M5 2h6l-1 1v4l2 2v1H4V9l2-2V3zM8 10v4" />
            </Tool>
          )}
          {isPinned && (
            <Tool name={text('cardMove')} onClick={tools.onMove}>
              <path d="M8 1.5v13M1.5 8h13M6 3.5l2-2 2 2M6 12.5l2 2 2-2M3.5 6l-2 2 2 2M12.5 6l2 2-2 2" />
            </Tool>
          )}
          <Tool name={text('cardClose')} onClick={tools.onClose}>
            <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
          </Tool>
        </div>
      </div>
      {tour && (
        <div class="card-tour">
          <Tool name={text('cardPreviousTerm')} onClick={() => tour.onStep(-1)}>
            <path d="M10 3L5 8l5 5" />
          </Tool>
          <Tool name={text('cardNextTerm')} onClick={() => tour.onStep(1)}>
            <path d="M6 3l5 5-5 5" />
          </Tool>
          <span>{text('cardTour', tour.at, tour.count)}</span>
        </div>
      )}
      {children}
    </section>
  );
}

interface ToolProps {
  readonly name: string;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button with a drawing, 16 by 16. Its title is its name: a label beside it would be said twice. */
function Tool({ name, isPressed, onClick, children }: ToolProps) {
  return (
    <button type="button" class="card-tool" title={name} aria-pressed={isPressed} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
