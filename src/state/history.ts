import type { AppStore } from './store.ts';
import { readLink, writeLink } from './url.ts';
import type { View } from './view.ts';

/** Quiet changes (camera, peel) are written to the URL once they have rested this long, in ms. */
const SETTLE_MS = 250;

/** Where the app is served from, without the closing slash: '' or '/myomap'. */
export const BASE_PATH = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a view on this host, for links. */
export function addressOf(view: View): string {
  return BASE_PATH + writeLink(view);
}

/**
 * Keeps the store and the browser's history in step, and opens the present address. Another page, muscle or
 * point is a step that “back” returns from; side, peel, camera and marked regions change the step they are on.
 * Returns the function that lets go again.
 */
export function bindHistory(store: AppStore, window: Window): () => void {
  let settling: ReturnType<typeof setTimeout> | undefined;

  const openAddress = () => {
    clearTimeout(settling);
    const { view, problems } = readLink(linkOf(window.location));
    store.getState().open(view, problems);
  };
  const write = () => {
    const link = writeLink(store.getState());
    if (link !== linkOf(window.location)) window.history.replaceState(null, '', BASE_PATH + link);
  };

  openAddress();
  const stopListening = store.subscribe((now, before) => {
    if (stepOf(now) !== stepOf(before)) {
      clearTimeout(settling);
      // A view that “back” or a first address has just opened is already the present step.
      if (stepOf(readLink(linkOf(window.location)).view) === stepOf(now)) return;
      window.history.pushState(null, '', addressOf(now));
    } else if (writeLink(now) !== writeLink(before)) {
      clearTimeout(settling);
      settling = setTimeout(write, SETTLE_MS);
    }
  });
  window.addEventListener('popstate', openAddress);

  return () => {
    clearTimeout(settling);
    stopListening();
    window.removeEventListener('popstate', openAddress);
  };
}

/** What counts as one step of the history. */
function stepOf({ page, muscle, point }: View): string {
  return JSON.stringify([page, muscle, point]);
}

/** The address below the base path. */
function linkOf({ pathname, search }: Location): string {
  const path = pathname.startsWith(BASE_PATH) ? pathname.slice(BASE_PATH.length) : pathname;
  return (path || '/') + search;
}
