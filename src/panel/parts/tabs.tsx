import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './tabs.module.css';

export interface Tab {
  id: string;
  label: string;
  /** How many things wait there, if it is worth saying. */
  count?: number;
  content: ReactNode;
}

/** Tabs after the ARIA practice: arrows, Home and End move and open; only the open tab is in the tab order. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const [openId, setOpenId] = useState(tabs[0]?.id);
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const openAt = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === openId),
  );
  const open = tabs[openAt];

  const move = (event: KeyboardEvent) => {
    const at = { ArrowRight: openAt + 1, ArrowLeft: openAt - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at === undefined) return;
    event.preventDefault();
    const next = tabs[(at + tabs.length) % tabs.length];
    setOpenId(next?.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next?.id}"]`)?.focus();
  };

  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${prefix}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab === open}
            aria-controls={`${prefix}-panel`}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => setOpenId(tab.id)}
          >
            {tab.label}
            {tab.count ? <small> {tab.count}</small> : null}
          </button>
        ))}
      </div>
      {open && (
        <div
          role="tabpanel"
          id={`${prefix}-panel`}
          aria-labelledby={`${prefix}-${open.id}`}
          className={styles.panel}
        >
          {open.content}
        </div>
      )}
    </>
  );
}
