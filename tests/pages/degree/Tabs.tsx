/** @jsxImportSource react */
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

export interface Tab {
  name: string;
  panel: ReactNode;
}

/** All panels are in the page; those not chosen are hidden. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const id = useId();
  const [chosen, setChosen] = useState(0);

  const handleKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = (chosen + step + tabs.length) % tabs.length;
    setChosen(next);
    document.getElementById(`${id}-tab-${next}`)?.focus();
  };

  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={handleKey}>
        {tabs.map((tab, i) => (
          <button
            key={tab.name}
            id={`${id}-tab-${i}`}
            type="button"
            role="tab"
            aria-selected={i === chosen}
            aria-controls={`${id}-panel-${i}`}
            tabIndex={i === chosen ? 0 : -1}
            onClick={() => setChosen(i)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      {tabs.map((tab, i) => (
        <div
          key={tab.name}
          id={`${id}-panel-${i}`}
          className="panel"
          role="tabpanel"
          aria-labelledby={`${id}-tab-${i}`}
          hidden={i !== chosen}
        >
          {tab.panel}
        </div>
      ))}
    </>
  );
}
