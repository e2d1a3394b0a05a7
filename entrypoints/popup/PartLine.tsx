import { useText } from '../../components/text.ts';

export interface PartLineProps {
  /** What the page calls its part in view. */
  readonly name: string;
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
}

/** Says that the popup speaks of one part of the page, and lets it speak of all. */
export function PartLine({ name, isWhole, onWhole }: PartLineProps) {
  const text = useText();
  return (
    <p class="part-line">
      <span title={isWhole ? undefined : name}>{isWhole ? text('partWhole') : text('partInView', name)}</span>
      <button type="button" class="link" onClick={() => onWhole(!isWhole)}>
        {isWhole ? text('partShowPart') : text('partShowWhole')}
      </button>
    </p>
  );
}
