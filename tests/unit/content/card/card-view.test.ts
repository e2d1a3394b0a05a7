import type { ComponentProps, VNode } from 'preact';
import { expect, it, vi } from 'vitest';
import type { TermCard } from '../../../../components/TermCard.tsx';
import { CardView, type ViewOptions } from '../../../../entrypoints/content/card/card-view.tsx';
import type { Popover } from '../../../../entrypoints/content/card/popover.ts';
import type { CardEntry } from '../../../../glossary/entries.ts';

/** What a card shows last, as the properties of its component. */
function openCard(options: Partial<ViewOptions>): () => ComponentProps<typeof TermCard> {
  const refresh = vi.fn<(content: VNode) => void>();
  const popover = { refresh, scrollToTop: () => undefined } as unknown as Popover;
  const entry = { term: { id: 'rhia', term: 'RHIA' }, row: { id: 'x' } } as CardEntry;
  const view = new CardView(
    {
      subject: { kind: 'mark', why: undefined, asked: undefined, passage: '' },
      entry,
      kind: 'beside',
      line: () => undefined,
      isPinned: true,
    },
    { text: (key) => key, site: () => 'example.com', ...options } as ViewOptions,
    popover,
    () => undefined,
  );
  const first = view.content() as VNode;
  return () => {
    const provider = (refresh.mock.lastCall?.[0] ?? first) as VNode<{ children: VNode }>;
    return provider.props.children.props as ComponentProps<typeof TermCard>;
  };
}

it('offers a correction for the site that is known when the card opens, and not before', () => {
  let known = '';
  const site = (): string => known;
  expect(openCard({ site })().site).toBe('');
  known = 'example.com';
  expect(openCard({ site })().site).toBe('example.com');
});

it('says that a choice was not stored, and offers no way back from what was not done', async () => {
  const shown = openCard({ setKnown: () => Promise.reject(new Error('the extension has gone')) });
  shown().onKnown();
  await vi.waitFor(() => expect(shown().done).toEqual({ message: 'notStored' }));
});

it('says that a choice was not taken back, and lets that be tried again', async () => {
  const setKnown = vi.fn<ViewOptions['setKnown']>(() => Promise.resolve());
  const shown = openCard({ setKnown });
  shown().onKnown();
  await vi.waitFor(() => expect(shown().done?.message).toBe('cardKnownDone'));
  setKnown.mockImplementation(() => Promise.reject(new Error('the extension has gone')));
  shown().done!.onUndo!();
  await vi.waitFor(() => expect(shown().done?.message).toBe('notStored'));
  setKnown.mockImplementation(() => Promise.resolve());
  shown().done!.onUndo!();
  await vi.waitFor(() => expect(shown().done).toBeUndefined());
  expect(setKnown.mock.calls).toEqual([
    ['rhia', true],
    ['rhia', false],
    ['rhia', false],
  ]);
});
