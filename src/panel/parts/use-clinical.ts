import type { Clinical } from '#clinical/lookup.ts';
import { useApp } from '#state/use-store.ts';

/** The clinical set, below a `ClinicalGate`; throws where the gate is missing. */
export function useClinical(): Clinical {
  const clinical = useApp((state) => state.clinical);
  if (clinical.kind !== 'ready') throw new Error('useClinical needs a ClinicalGate above it');
  return clinical.value;
}
