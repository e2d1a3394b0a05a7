import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { onFrameChanged } from './calls.ts';
import { askFrames, type Frames } from './lines.ts';
import type { FrameOrder, FrameReport } from './messages.ts';
import { onTabLoaded } from './tabs.ts';

/** Milliseconds after which a page in which nobody hears us is taken to be out of our reach. */
const PATIENCE = 700;
/** Milliseconds after which a page that is out of reach, or has gone, is asked again. */
const RETRY = 1500;
/** Milliseconds of quiet after which no more frames are taken to answer, so that their terms come into view as one. */
const SETTLE = 60;

export interface TabFrames {
  /** What the tab's frames say, live; undefined while nobody has answered and there is still hope. */
  readonly reports: readonly FrameReport[] | undefined;
  readonly send: (order: FrameOrder) => void;
  /** Asks all frames anew. */
  readonly lookAgain: () => void;
}

/** The frames of a tab, once it is known which one. An empty list means that no script of ours runs there. */
export function useFrames(tabId: number | undefined): TabFrames {
  const [reports, setReports] = useState<readonly FrameReport[]>();
  const line = useRef<Line>(undefined);
  // Before the first paint: the page is asked while the popup is being drawn.
  useLayoutEffect(() => {
    // What another tab said is not shown for this one.
    setReports(undefined);
    if (tabId === undefined) {
      const patience = setTimeout(() => setReports([]), PATIENCE);
      return () => clearTimeout(patience);
    }
    line.current = new Line(tabId, setReports);
    return () => line.current?.close();
  }, [tabId]);
  return {
    reports,
    send: (order) => line.current?.send(order),
    lookAgain: () => line.current?.open(),
  };
}

/** A line to a tab's frames that is opened anew when the page goes to another, or frames come. */
class Line {
  private readonly tabId: number;
  private readonly onReports: (reports: readonly FrameReport[]) => void;
  private readonly stopper = new AbortController();
  private frames: Frames | undefined;
  private reports = new Map<string, FrameReport>();
  private isShown = false;
  private showTimer: ReturnType<typeof setTimeout> | undefined;
  private openTimer: ReturnType<typeof setTimeout> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor(tabId: number, onReports: (reports: readonly FrameReport[]) => void) {
    this.tabId = tabId;
    this.onReports = onReports;
    // A line reaches the frames that are there when it is opened; one that comes later tells of its terms.
    onFrameChanged((changedTab, isTop) => {
      if (changedTab === tabId && !isTop) this.openLater(SETTLE);
    }, this.stopper);
    // Firefox keeps the line to a page that it keeps for "back".
    onTabLoaded((loadedTab) => loadedTab === tabId && this.openLater(SETTLE), this.stopper);
    this.open();
  }

  open(): void {
    this.frames?.close();
    this.reports = new Map();
    this.isShown = false;
    clearTimeout(this.showTimer);
    this.patience ??= setTimeout(() => this.handleSilence(), PATIENCE);
    this.frames = askFrames(
      this.tabId,
      'survey',
      (report) => this.handleReport(report),
      () => this.handleGone(),
    );
  }

  send(order: FrameOrder): void {
    this.frames?.send(order);
  }

  close(): void {
    this.stopper.abort();
    for (const timer of [this.showTimer, this.openTimer, this.patience]) clearTimeout(timer);
    this.frames?.close();
    this.frames = undefined;
  }

  private handleReport(report: FrameReport): void {
    const known = this.reports.get(report.frame);
    this.reports.set(report.frame, report);
    // The line stays open when a frame goes, and what it said would stay too.
    if (report.isTop && known && report.frames < known.frames) this.openLater(SETTLE);
    if (this.isShown) return this.show();
    // Without its top frame a page has no address, and so no rule.
    const top = [...this.reports.values()].find(({ isTop }) => isTop);
    if (!top) return;
    clearTimeout(this.showTimer);
    if (this.reports.size > top.frames) return this.show();
    this.showTimer = setTimeout(() => this.show(), SETTLE);
  }

  private handleSilence(): void {
    this.patience = undefined;
    // Where somebody hears us the page is only busy. Its frames may be within reach though it is not itself.
    if (!this.frames || this.reports.size > 0) this.show();
  }

  private handleGone(): void {
    this.frames = undefined;
    this.openLater(RETRY);
  }

  private openLater(delay: number): void {
    clearTimeout(this.openTimer);
    this.openTimer = setTimeout(() => this.open(), delay);
  }

  private show(): void {
    clearTimeout(this.showTimer);
    clearTimeout(this.patience);
    this.patience = undefined;
    this.isShown = true;
    this.onReports([...this.reports.values()]);
  }
}
