import { useEffect, useState } from 'react';
import { useApp } from '#state/use-store.ts';
import { type BodyModel, readBody } from './model/body-model.ts';
import { fetchBytes } from './model/fetch-bytes.ts';
import { ModelError } from './model/model-error.ts';
import { fetchPatterns, PatternError, type Patterns } from './pain/patterns.ts';

/** What the stage is made of. */
export interface StageData {
  model: BodyModel;
  patterns: Patterns;
}

const MODEL_URL = `${import.meta.env.BASE_URL}models/body.glb`;
const DATA_URL = `${import.meta.env.BASE_URL}data/`;

/** Loads body and patterns, telling the store how far it is; null until then. Failures are told there too. */
export function useStageData(): StageData | null {
  const reportStage = useApp((state) => state.reportStage);
  const [data, setData] = useState<StageData | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const load = async () => {
      const patterns = fetchPatterns(DATA_URL, signal);
      const bytes = await fetchBytes(MODEL_URL, signal, (progress) =>
        reportStage({ kind: 'loading', progress }),
      );
      const loaded = { model: await readBody(bytes), patterns: await patterns };
      if (!signal.aborted) setData(loaded);
    };
    load().catch((error: unknown) => {
      if (!signal.aborted) reportStage({ kind: 'failed', message: inPlainWords(error) });
    });
    return () => abort.abort();
  }, [reportStage]);
  return data;
}

function inPlainWords(error: unknown): string {
  if (error instanceof ModelError || error instanceof PatternError) return error.message;
  return 'The body could not be loaded. Check the connection and try again.';
}
