import { useMemo } from 'react';
import { useApp } from '#state/use-store.ts';
import type { Hit } from './search-entries.ts';
import { buildSearch, type SearchIndex, search } from './search-index.ts';

let built: { from: readonly unknown[]; index: SearchIndex } | null = null;

/** Lines for a query; none while the data are still coming. The index is built once for the data it stands on. */
export function useSearch(query: string, limit?: number): readonly Hit[] {
  const clinical = useApp((state) => state.clinical);
  const catalogue = useApp((state) => state.catalogue);
  return useMemo(() => {
    if (query.trim() === '' || clinical.kind !== 'ready') return [];
    const from = [clinical, catalogue];
    if (!built || built.from.some((piece, at) => piece !== from[at])) {
      const index = buildSearch(clinical.value, catalogue.kind === 'ready' ? catalogue.value : {});
      built = { from, index };
    }
    return search(built.index, query, limit);
  }, [query, limit, clinical, catalogue]);
}
