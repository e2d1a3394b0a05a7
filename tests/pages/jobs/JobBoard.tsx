/** @jsxImportSource react */
import { useState } from 'react';
import { CardList } from './CardList.tsx';
import { PostingView } from './PostingView.tsx';
import { postings } from './postings.ts';
import { goTo, usePostingId } from './use-address.ts';

export function JobBoard() {
  const id = usePostingId();
  const [favourites, setFavourites] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState('');

  const chosen = postings.find((posting) => posting.id === id) ?? postings[0];
  const wanted = filter.trim().toLowerCase();
  const found = postings.filter(({ title, employer, teaser }) =>
    `${title} ${employer} ${teaser}`.toLowerCase().includes(wanted),
  );

  const toggleFavourite = (changed: string): void => {
    const next = new Set(favourites);
    if (!next.delete(changed)) next.add(changed);
    setFavourites(next);
  };

  if (!chosen) return null;
  return (
    <>
      <header className="bar">
        <a className="brand" href="/">
          Wardboard
        </a>
        <label className="filter">
          <span>Search postings</span>
          <input
            type="search"
            value={filter}
            placeholder="Title, employer or word"
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
        <p className="count" aria-live="polite">
          {found.length} open positions
        </p>
      </header>
      <div className="columns">
        <CardList
          key={wanted}
          postings={found}
          chosenId={chosen.id}
          favourites={favourites}
          onChoose={goTo}
        />
        <PostingView
          posting={chosen}
          favourite={favourites.has(chosen.id)}
          onFavourite={() => toggleFavourite(chosen.id)}
        />
      </div>
    </>
  );
}
