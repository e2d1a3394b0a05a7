/** Takes the place of `wxt/browser` in the stories of pages: as much of a browser as our pages ask of one. */
import type { FrameOrder, FrameReport } from '../../platform/messages.ts';
import messages from '../../public/_locales/en/messages.json';

type Items = Record<string, unknown>;

/** What the browser of a story has to say. */
export interface BrowserState {
  readonly synced?: Items;
  readonly local?: Items;
  /** What the frames of the tab say; `closed` where no script of ours runs, `silent` where none has answered yet. */
  readonly reports?: readonly FrameReport[] | 'closed' | 'silent';
  readonly isPinned?: boolean;
  /** It does not give out what is stored. */
  readonly isRefusing?: boolean;
}

let state: BrowserState = {};

export function setBrowser(next: BrowserState): void {
  state = next;
}

const never = { addListener: () => undefined, removeListener: () => undefined };

const area = (items: () => Items) => ({
  get: async (keys: string | readonly string[] | null) => {
    if (state.isRefusing) throw new Error('An unexpected error occurred');
    return Object.fromEntries(
      Object.entries(items()).filter(([key]) => keys === null || [keys].flat().includes(key)),
    );
  },
  set: async () => undefined,
  remove: async () => undefined,
  clear: async () => undefined,
  onChanged: never,
});

/** What the browser makes of a message in the extension. */
function getMessage(key: string, values: readonly unknown[] = []): string {
  const { message, placeholders = {} } = messages[key as keyof typeof messages] as {
    message: string;
    placeholders?: Record<string, { content: string }>;
  };
  return message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const { content } = placeholders[name.toLowerCase()]!;
    return String(values[Number(content.slice(1)) - 1]);
  });
}

function connect(_: number, { name }: { name: string }) {
  const listeners: ((report: FrameReport) => void)[] = [];
  const { reports = [] } = state;
  const tell = (hasDoubts: boolean): void => {
    if (typeof reports === 'string') return;
    for (const { doubts = [], ...report } of reports)
      for (const listener of listeners) listener(hasDoubts ? { ...report, doubts } : report);
  };
  if (name.endsWith(':survey')) setTimeout(() => tell(false));
  return {
    onMessage: { addListener: (listener: (report: FrameReport) => void) => listeners.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => reports === 'closed' && setTimeout(listener) },
    postMessage: ({ type }: FrameOrder) => void setTimeout(() => tell(type === 'doubts')),
    disconnect: () => undefined,
  };
}

const COMMANDS = [
  ['switch-site', 'commandSwitchSite', 'Alt+Shift+O'],
  ['next-term', 'commandNextTerm', 'Alt+Shift+J'],
  ['previous-term', 'commandPreviousTerm', ''],
  ['list-terms', 'commandListTerms', 'Alt+Shift+G'],
  ['look-up', 'commandLookUp', 'Alt+Shift+E'],
] as const;

export const browser = {
  i18n: { getMessage },
  storage: {
    sync: area(() => state.synced ?? {}),
    local: area(() => state.local ?? {}),
    onChanged: never,
  },
  runtime: { getURL: (path: string) => path, onMessage: never, openOptionsPage: async () => undefined },
  tabs: {
    query: async () => [{ id: 1 }],
    create: async () => undefined,
    connect,
    onUpdated: never,
    onActivated: never,
  },
  windows: { getCurrent: async () => ({ id: 1 }) },
  extension: { getViews: () => [] },
  action: { getUserSettings: async () => ({ isOnToolbar: state.isPinned ?? false }) },
  commands: {
    getAll: async () =>
      COMMANDS.map(([name, description, shortcut]) => ({
        name,
        description: getMessage(description),
        shortcut,
      })),
  },
};
