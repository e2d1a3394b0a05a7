import { ASKED_FOR } from '../glossary/kinds.ts';
import { leanOf } from '../glossary/lean.ts';
import { askedWords } from './asked-words.ts';
import { LEANS } from './FieldLean.tsx';
import { FIELD_COUNTS } from './fields.ts';
import { FieldShape } from './FieldShape.tsx';
import type { TermCount } from './TermList.tsx';
import { useText } from './text.ts';

export interface ComparedPosting {
  readonly title: string;
  /** Where it came from, in words: its site and when it was kept. */
  readonly from: string;
  /** Its address, if it can be opened. */
  readonly url?: string | undefined;
  readonly terms: readonly TermCount[];
}

export interface PostingsProps {
  readonly postings: readonly [ComparedPosting, ComparedPosting];
}

/** Two postings side by side: which field each points to, what each asks for, and the terms that they do not share. */
export function Postings({ postings }: PostingsProps) {
  const text = useText();
  const [first] = postings;
  const isShared = ({ term }: TermCount): boolean =>
    postings.every(({ terms }) => terms.some((other) => other.term.id === term.id));
  const isAskedFor = ({ term }: TermCount): boolean => ASKED_FOR.has(term.category);
  const shared = first.terms.filter((counted) => isShared(counted) && !isAskedFor(counted));
  return (
    <table class="postings">
      <caption class="unseen">{text('postingsTitle')}</caption>
      <thead>
        <tr>
          {postings.map((posting) => (
            <PostingHead key={posting.from} {...posting} />
          ))}
        </tr>
      </thead>
      <tbody>
        <Title>{text('postingsLean')}</Title>
        <tr>
          {postings.map(({ terms, from }) => (
            <LeanCell key={from} terms={terms} />
          ))}
        </tr>
      </tbody>
      <tbody>
        <Title>{text('postingsAsked')}</Title>
        <tr>
          {postings.map(({ terms, from }) => (
            <TermsCell key={from} terms={askedFirst(terms.filter(isAskedFor))} />
          ))}
        </tr>
      </tbody>
      <tbody>
        <Title>{text('postingsOnly')}</Title>
        <tr>
          {postings.map(({ terms, from }) => (
            <TermsCell
              key={from}
              terms={terms.filter((counted) => !isShared(counted) && !isAskedFor(counted))}
            />
          ))}
        </tr>
      </tbody>
      <tbody>
        <Title>{text('postingsShared', shared.length)}</Title>
        <tr>
          <TermsCell terms={shared} isWide />
        </tr>
      </tbody>
    </table>
  );
}

/** Those that the posting asks for, and then those that it only names. */
const askedFirst = (terms: readonly TermCount[]): TermCount[] => [
  ...terms.filter(({ asked }) => asked),
  ...terms.filter(({ asked }) => !asked),
];

function PostingHead({ title, from, url }: ComparedPosting) {
  return (
    <th scope="col">
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      <span class="postings-from">{from}</span>
    </th>
  );
}

function Title({ children }: { children: string }) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={2}>
        {children}
      </th>
    </tr>
  );
}

function LeanCell({ terms }: { terms: readonly TermCount[] }) {
  const text = useText();
  const { to, counts } = leanOf(terms.map(({ term }) => term.field));
  return (
    <td>
      <strong>{text(LEANS[to])}</strong>
      <ul>
        {FIELD_COUNTS.map(([field, label]) => (
          <li key={field}>
            <FieldShape field={field} /> {text(label, counts[field])}
          </li>
        ))}
      </ul>
    </td>
  );
}

function TermsCell({ terms, isWide }: { terms: readonly TermCount[]; isWide?: boolean }) {
  const text = useText();
  return (
    <td colSpan={isWide ? 2 : 1}>
      {terms.length === 0 ? (
        text('postingsNone')
      ) : (
        <ul>
          {terms.map(({ term, asked }) => (
            <li key={term.id}>
              <span class="term-name" data-field={term.field}>
                {term.term}
              </span>
              {asked && (
                <span class="term-asked">
                  <strong>{askedWords(asked, text)}</strong> <q>{asked.quote}</q>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
