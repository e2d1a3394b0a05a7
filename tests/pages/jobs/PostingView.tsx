/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { employers } from './employers.ts';
import type { Posting, Section } from './posting.ts';

interface Props {
  posting: Posting;
  favourite: boolean;
  onFavourite: () => void;
}

/**
 * The head stays the same elements from posting to posting: React changes the text of their nodes in place.
 * The body has a key, so that it is thrown away and made anew.
 */
export function PostingView({ posting, favourite, onFavourite }: Props) {
  useEffect(() => {
    document.title = `${posting.title} | Wardboard`;
  }, [posting]);

  return (
    <main className="posting">
      <div className="head">
        <h1>{posting.title}</h1>
        <p className="employer">
          {posting.employer} · {posting.place}
        </p>
        <p className="pay">{posting.pay}</p>
        <div className="actions">
          <button type="button" className="apply">
            Apply
          </button>
          <button type="button" className="favourite" aria-pressed={favourite} onClick={onFavourite}>
            {favourite ? '★ Saved' : '☆ Save'}
          </button>
        </div>
      </div>
      <PostingBody key={posting.id} posting={posting} />
    </main>
  );
}

function PostingBody({ posting }: { posting: Posting }) {
  const [more, setMore] = useState(false);
  const about = employers[posting.employer];

  return (
    <div className="body">
      {posting.intro.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {posting.sections.map((section) => (
        <SectionView key={section.heading} section={section} />
      ))}
      {posting.more && !more && (
        <button type="button" className="show-more" onClick={() => setMore(true)}>
          Show more
        </button>
      )}
      {more && posting.more?.map((section) => <SectionView key={section.heading} section={section} />)}
      {about !== undefined && (
        <section className="about">
          <h3>About the employer</h3>
          <p>{about}</p>
        </section>
      )}
    </div>
  );
}

function SectionView({ section }: { section: Section }) {
  return (
    <section>
      <h3>{section.heading}</h3>
      {section.paragraphs?.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {section.items && (
        <ul>
          {section.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
