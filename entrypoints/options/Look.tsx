import { Choice } from '../../components/Choice.tsx';
import { MarkSample } from '../../components/MarkSample.tsx';
import { useText } from '../../components/text.ts';
import type { Look as LookOfMarks, Settings } from '../../platform/settings.ts';
import { set } from '../../platform/store.ts';
import type { Store } from '../../platform/use-store.ts';
import { ChoiceRow } from './Section.tsx';

export function Look({ settings, store }: { settings: Settings; store: Store }) {
  const text = useText();
  return (
    <div class="group">
      <ChoiceRow label={text('optionsMarks')} hint={text('optionsMarksHint')}>
        <Choice<LookOfMarks>
          legend={text('optionsMarks')}
          name="look"
          value={settings.look}
          options={[
            { value: 'underline', label: text('optionsLookUnderline') },
            { value: 'tint', label: text('optionsLookTint') },
            { value: 'both', label: text('optionsLookBoth') },
          ]}
          onChange={(look) => store(() => set('look', look))}
        />
      </ChoiceRow>
      <MarkSample look={settings.look} />
    </div>
  );
}
