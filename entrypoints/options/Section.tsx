import type { ComponentChildren } from 'preact';
import { Toggle, type ToggleProps } from '../../components/Toggle.tsx';

export interface SectionProps {
  /** Its address in the page. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

export function Section({ id, title, hint, children }: SectionProps) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{title}</h2>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}

export interface ChoiceRowProps {
  readonly label: string;
  readonly hint: string;
  /** The choice. */
  readonly children: ComponentChildren;
}

/** A choice beside the words that say what it is about. */
export function ChoiceRow({ label, hint, children }: ChoiceRowProps) {
  return (
    <div class="choice-row">
      <div class="choice-words">
        <h3>{label}</h3>
        <p class="hint">{hint}</p>
      </div>
      {children}
    </div>
  );
}

/** A switch with the words that say what it is about. */
export function ToggleRow({ hint, ...toggle }: ToggleProps & { readonly hint: string }) {
  return (
    <div class="toggle-row">
      <Toggle {...toggle} />
      <p class="hint">{hint}</p>
    </div>
  );
}
