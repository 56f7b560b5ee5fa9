import { useEffect, useState } from 'react';
import { useApp } from '#state/use-store.ts';
import { type BodyModel, readBody } from './model/body-model.ts';
import { fetchBytes } from './model/fetch-bytes.ts';
import { ModelError } from './model/model-error.ts';
import {
  fetchPatternFiles,
  PatternError,
  type PatternFiles,
  type Patterns,
  readPatterns,
} from './pain/patterns.ts';

/** What the stage is made of. */
export interface StageData {
  model: BodyModel;
  patterns: Patterns;
  /** What the stage has to do without, in a sentence. */
  missing: string | null;
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
      const model = fetchBytes(MODEL_URL, signal, (progress) =>
        reportStage({ kind: 'loading', progress }),
      ).then(readBody);
      const patterns = patternsOrReason(fetchPatternFiles(DATA_URL, signal), model);
      const loaded = { model: await model, ...(await patterns) };
      if (!signal.aborted) setData(loaded);
    };
    load().catch((error: unknown) => {
      if (!signal.aborted) reportStage({ kind: 'failed', message: inPlainWords(error) });
    });
    return () => abort.abort();
  }, [reportStage]);
  return data;
}

/** Without its patterns the body is still worth showing. */
async function patternsOrReason(
  files: Promise<PatternFiles>,
  model: Promise<BodyModel>,
): Promise<Pick<StageData, 'patterns' | 'missing'>> {
  try {
    const read = await files;
    const { positions } = (await model).skin;
    return { patterns: readPatterns(read, positions.length / 3), missing: null };
  } catch (error) {
    return { patterns: new Map(), missing: `Pain cannot be shown. ${inPlainWords(error)}` };
  }
}

function inPlainWords(error: unknown): string {
  if (error instanceof ModelError || error instanceof PatternError) return error.message;
  return 'The files could not be loaded. Check the connection and try again.';
}
