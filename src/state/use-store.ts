import { useStore } from 'zustand';
import { type AppState, store } from './store.ts';

/** Reads from the app's store; select the smallest piece that the component shows. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(store, select);
}
