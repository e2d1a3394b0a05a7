/** @jsxImportSource react */
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Posting } from './posting.ts';
import { addressOf } from './use-address.ts';

const atFirst = 12;
const perStep = 6;

interface Props {
  postings: readonly Posting[];
  chosenId: string;
  favourites: ReadonlySet<string>;
  onChoose: (id: string) => void;
}

export function CardList({ postings, chosenId, favourites, onChoose }: Props) {
  const [shown, setShown] = useState(atFirst);
  const list = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!end.current) return;
    // A new observer at each step reports at once, so a list that is still too short grows again.
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setShown((count) => count + perStep);
      },
      { root: list.current, rootMargin: '80px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown]);

  const choose = (event: MouseEvent, id: string): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onChoose(id);
  };

  return (
    <nav className="list" aria-label="Postings" ref={list}>
      <ul>
        {postings.slice(0, shown).map((posting) => (
          <li key={posting.id}>
            <a
              className="card"
              href={addressOf(posting.id)}
              aria-current={posting.id === chosenId ? 'true' : undefined}
              onClick={(event) => choose(event, posting.id)}
            >
              <h2>{posting.title}</h2>
              <p className="employer">
                {posting.employer} · {posting.place}
              </p>
              <p>{posting.teaser}</p>
              <p className="small">
                {posting.posted}
                {favourites.has(posting.id) && <span className="star"> ★ saved</span>}
              </p>
            </a>
          </li>
        ))}
      </ul>
      {shown < postings.length && <div className="end" ref={end} />}
      {postings.length === 0 && <p className="small">Nothing found.</p>}
    </nav>
  );
}
