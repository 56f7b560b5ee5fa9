import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MuscleId } from '#atlas/ids.ts';
import { bindHistory } from './history.ts';
import { createAppStore } from './store.ts';

const TRAPEZIUS = 'trapezius' as MuscleId;

/** A window with just the history that the binding uses. */
function fakeWindow(first: string) {
  const entries = [first];
  let at = 0;
  const listeners = new Set<() => void>();
  return {
    entries,
    get location() {
      const [pathname = '', search] = (entries[at] as string).split('?');
      return { pathname, search: search === undefined ? '' : `?${search}` };
    },
    history: {
      pushState: (_: unknown, __: string, url: string) => {
        entries.splice(++at, entries.length, url);
      },
      replaceState: (_: unknown, __: string, url: string) => {
        entries[at] = url;
      },
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    back() {
      at -= 1;
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

function bound(first: string) {
  const store = createAppStore();
  const window = fakeWindow(first);
  const unbind = bindHistory(store, window as unknown as Window);
  return { store, window, unbind, act: store.getState() };
}

describe('history', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('opens the address and adds no step for it', () => {
    const { store, window } = bound('/muscle/soleus?point=2&side=right');
    expect(store.getState()).toMatchObject({ muscle: 'soleus', point: 2, side: 'right' });
    expect(window.entries).toEqual(['/muscle/soleus?point=2&side=right']);
  });

  it('steps back through points, muscles and pages', () => {
    const { store, window, act } = bound('/');
    act.selectMuscle(TRAPEZIUS);
    act.selectPoint(2);
    act.go({ page: { kind: 'find' } });
    expect(window.entries).toEqual(['/', '/muscle/trapezius', '/muscle/trapezius?point=2', '/find']);
    window.back();
    expect(store.getState()).toMatchObject({ muscle: 'trapezius', point: 2 });
    window.back();
    window.back();
    expect(store.getState()).toMatchObject({ page: { kind: 'home' }, muscle: null });
    expect(window.entries).toHaveLength(4);
  });

  it('writes peel and camera into the step they belong to, once they rest', () => {
    const { window, act } = bound('/');
    act.setPeel(3);
    act.setCamera([1, 1, 1, 0, 1, 0]);
    expect(window.entries).toEqual(['/']);
    vi.runAllTimers();
    expect(window.entries).toEqual(['/?layer=deep&cam=1,1,1,0,1,0']);
  });

  it('leaves a broken address as it is and says what was wrong', () => {
    const { store, window } = bound('/muscle/soleus?point=x');
    vi.runAllTimers();
    expect(window.entries).toEqual(['/muscle/soleus?point=x']);
    expect(store.getState().linkProblems).toHaveLength(1);
  });

  it('lets go', () => {
    const { window, unbind, act } = bound('/');
    unbind();
    act.selectMuscle(TRAPEZIUS);
    expect(window.entries).toEqual(['/']);
    expect(window.listeners.size).toBe(0);
  });
});
