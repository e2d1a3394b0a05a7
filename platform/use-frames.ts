import { useEffect, useRef, useState } from 'preact/hooks';
import { askFrames, type FrameOrder, type FrameReport, type Frames } from './messages.ts';

/** Milliseconds without an answer after which a page is taken to be out of our reach. */
const PATIENCE = 700;

export interface TabFrames {
  /** What the tab's frames say, live; undefined while nobody has answered and there is still hope. */
  readonly reports: readonly FrameReport[] | undefined;
  send(order: FrameOrder): void;
}

/** The frames of a tab. An empty list means that no script of ours runs there. */
export function useFrames(tabId: number | undefined): TabFrames {
  const [reports, setReports] = useState<readonly FrameReport[]>();
  const frames = useRef<Frames>(undefined);
  useEffect(() => {
    if (tabId === undefined) return undefined;
    const giveUp = (): void => setReports((known) => known ?? []);
    const patience = setTimeout(giveUp, PATIENCE);
    frames.current = askFrames(
      tabId,
      (report) =>
        setReports((known = []) => [...known.filter(({ frame }) => frame !== report.frame), report]),
      giveUp,
    );
    return () => {
      clearTimeout(patience);
      frames.current?.close();
    };
  }, [tabId]);
  return { reports, send: (order) => frames.current?.send(order) };
}
