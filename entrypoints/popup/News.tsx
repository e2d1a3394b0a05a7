import { useState } from 'preact/hooks';
import { useText, type MessageKey } from '../../components/text.ts';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { useNews } from '../../platform/news.ts';

/** After an update: a dot, and behind it what is new, until it was read. */
export function News() {
  const text = useText();
  const { news, onSeen } = useNews();
  const [isOpen, setOpen] = useState(false);
  if (news.length === 0) return null;
  return (
    <>
      <button type="button" class="link news-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text('newsTitle')}
      </button>
      {isOpen && <NewsItems items={news.flatMap(({ items }) => items)} onSeen={onSeen} />}
    </>
  );
}

function NewsItems({ items, onSeen }: { items: readonly MessageKey[]; onSeen: () => void }) {
  const text = useText();
  const place = useKeptFocus<HTMLDivElement>();
  return (
    <div class="news" ref={place}>
      <ul>
        {items.map((item) => (
          <li key={item}>{text(item)}</li>
        ))}
      </ul>
      <button type="button" class="button" onClick={onSeen}>
        {text('newsSeen')}
      </button>
    </div>
  );
}
