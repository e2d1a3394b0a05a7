/** @jsxImportSource react */
import {
  StrictMode,
  Suspense,
  use,
  useDeferredValue,
  useEffect,
  useState,
  useTransition,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import { lessons, type Lesson } from './lessons.ts';

/**
 * Each way in which React changes a page: text in its node, text as the only child, an element before text that comes
 * and goes, text that turns into an element, keyed items that move, a portal, and a part that is hidden while it waits.
 */
export function ReactCourse() {
  const [at, setAt] = useState(0);
  const [hasNotes, setHasNotes] = useState(false);
  const [isSwapped, setIsSwapped] = useState(false);
  const [items, setItems] = useState<readonly Lesson[]>(lessons);
  const [, startTransition] = useTransition();
  const lesson = lessons[at % lessons.length]!;
  const late = useDeferredValue(lesson);
  const next = (): void => setAt((now) => now + 1);
  const busy = (): void => {
    for (let times = 0; times < 5; times++) startTransition(next);
    setHasNotes((now) => !now);
    setItems((now) => [...now].reverse());
  };

  return (
    <StrictMode>
      <Button name="next" onClick={next} />
      <Button name="notes" onClick={() => setHasNotes((now) => !now)} />
      <Button name="swap" onClick={() => setIsSwapped((now) => !now)} />
      <Button name="sort" onClick={() => setItems((now) => [...now].reverse())} />
      <Button
        name="add"
        onClick={() => setItems((now) => [...now, { ...lesson, id: `new ${now.length}` }])}
      />
      <Button name="remove" onClick={() => setItems((now) => now.slice(1))} />
      <Button name="busy" onClick={busy} />
      <h1>{lesson.title}</h1>
      <p>
        Lesson {at + 1}: {lesson.text}
      </p>
      <p>
        {hasNotes && <b>The CDIP exam. </b>}
        Notes on {isSwapped ? <em>release of information</em> : 'release of information'} follow.
      </p>
      <p>{late.text}</p>
      <ul>
        {items.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      <Suspense fallback={<p>Ask the HIM department of the hospital.</p>}>
        <Waits key={at} id={at} />
      </Suspense>
      <Later>{hasNotes && createPortal(<aside>EHR: {lesson.title}</aside>, document.body)}</Later>
    </StrictMode>
  );
}

function Button({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button type="button" data-do={name} onClick={onClick}>
      {name}
    </button>
  );
}

/** Nothing that needs the document, until there is one. */
function Later({ children }: { children: ReactNode }) {
  const [isThere, setIsThere] = useState(false);
  useEffect(() => setIsThere(true), []);
  return isThere ? children : null;
}

const waits = new Map<number, Promise<void>>();

function Waits({ id }: { id: number }) {
  // At first nothing is waited for: the server's page and the browser's have to be the same.
  const wait = id === 0 ? undefined : (waits.get(id) ?? new Promise<void>((done) => setTimeout(done, 50)));
  if (wait) {
    waits.set(id, wait);
    use(wait);
  }
  return <p>After a while: an RHIT knows ICD-10-CM.</p>;
}
