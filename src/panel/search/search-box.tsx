import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { store } from '#state/store.ts';
import { Icon } from '../parts/icons.tsx';
import styles from './search-box.module.css';
import type { Hit, HitKind } from './search-entries.ts';
import { useSearch } from './use-search.ts';

const KIND_WORDS: Readonly<Record<HitKind, string>> = {
  muscle: 'Muscle',
  complaint: 'Complaint',
  place: 'Place',
  condition: 'Condition',
  technique: 'Technique',
  lesson: 'Article',
};

/** Search in everyday words: a combobox after the ARIA practice; `/` jumps to it from anywhere. */
export function SearchBox() {
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const hits = useSearch(query);
  const shown = isOpen && query.trim() !== '';
  const optionId = (at: number) => `${listId}-${at}`;

  useEffect(() => {
    const jump = (event: globalThis.KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', jump);
    return () => window.removeEventListener('keydown', jump);
  }, []);

  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    setQuery('');
    setOpen(false);
    store.getState().go(hit.to);
    input.current?.blur();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (query !== '') setQuery('');
      else input.current?.blur();
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(hits[active]);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || hits.length === 0) return;
    event.preventDefault();
    setOpen(true);
    setActive((active + step + hits.length) % hits.length);
  };

  return (
    <search className={styles.search}>
      <label className={styles.field} data-empty={query === ''}>
        <Icon name="search" />
        <span className="visually-hidden">Search muscles, pain and techniques</span>
        <input
          ref={input}
          id="search"
          type="text"
          role="combobox"
          aria-expanded={shown && hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown && hits.length > 0 ? optionId(active) : undefined}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder="Muscle, pain or “can’t turn my head”"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </label>
      <div className={styles.drop} data-open={shown}>
        <div id={listId} role="listbox" aria-label="Search results">
          {shown &&
            hits.map((hit, at) => (
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input, which names the active option
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys
              <div
                key={hit.key}
                id={optionId(at)}
                role="option"
                aria-selected={at === active}
                className={styles.option}
                // Keeps the focus in the input, so that the click is not lost to its blur.
                onPointerDown={(event) => event.preventDefault()}
                onPointerMove={() => setActive(at)}
                onClick={() => choose(hit)}
              >
                <span className={styles.title}>{hit.title}</span>
                <span className={styles.kind}>{KIND_WORDS[hit.kind]}</span>
                <span className={styles.detail}>{hit.detail}</span>
              </div>
            ))}
        </div>
        {shown && hits.length === 0 && (
          <p className={styles.none}>
            Nothing found for “{query.trim()}”. Try a place (“temple”), a muscle or a complaint.
          </p>
        )}
      </div>
      <span className="visually-hidden" role="status">
        {shown && (hits.length === 1 ? '1 result' : `${hits.length} results`)}
      </span>
    </search>
  );
}
