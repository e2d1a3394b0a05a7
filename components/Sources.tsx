import type { Source } from '../glossary/schema.ts';
import { monthOf } from './months.ts';
import { useText } from './text.ts';

/** Where the facts come from, each address once, with the month in which it was last held against them. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const text = useText();
  const unique = [...new Map(sources.map((source) => [source.url, source])).values()];
  return (
    <p class="sources">
      {text('compareSources')}{' '}
      {unique.map(({ url, publisher, checked }, at) => (
        <span key={url}>
          {at > 0 && '; '}
          <a href={url} target="_blank" rel="noopener noreferrer">
            {publisher}
          </a>{' '}
          ({text('cardChecked', monthOf(checked))})
        </span>
      ))}
    </p>
  );
}
