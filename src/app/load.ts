import { lookUp } from '#clinical/lookup.ts';
import type { AppStore, Loading } from '#state/store.ts';
import type { Catalogue } from '#state/view.ts';
import { checkAtlas } from './check-atlas.ts';

/** Pauses before the second and third try, ms. */
const RETRY_AFTER_MS = [400, 1500];

/** Loads the data files into the store; what fails says so there, in a sentence for the person. */
export async function loadData(store: AppStore): Promise<void> {
  const { setData } = store.getState();
  await Promise.all([
    settled(async () => lookUp(checkAtlas(await fetchJson('trigger-points.json')))).then((clinical) =>
      setData({ clinical }),
    ),
    settled(loadCatalogue).then((catalogue) => setData({ catalogue })),
  ]);
}

async function loadCatalogue(): Promise<Catalogue> {
  return (await import('#data/atlas/catalogue.json')).default as unknown as Catalogue;
}

async function settled<T>(load: () => Promise<T>): Promise<Loading<T>> {
  try {
    return { kind: 'ready', value: await load() };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Fetches one file of `public/data`. Tries again when the network or the server stumbles, not when the file is missing
 * or damaged; the error says which it was.
 */
export async function fetchJson(name: string): Promise<unknown> {
  const response = await fetchWithRetry(`${import.meta.env.BASE_URL}data/${name}`, name);
  if (!response.ok)
    throw new Error(`The file ${name} is missing on this server (answer ${response.status}).`);
  try {
    return await response.json();
  } catch {
    throw new Error(`The file ${name} is damaged: it is not valid JSON.`);
  }
}

async function fetchWithRetry(url: string, name: string): Promise<Response> {
  for (const pause of [...RETRY_AFTER_MS, null]) {
    const response = await fetch(url).catch(() => null);
    if (response && response.status < 500) return response;
    if (pause === null) {
      throw new Error(
        response
          ? `The server cannot deliver ${name} at the moment (answer ${response.status}).`
          : `The file ${name} did not come: there seems to be no connection.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`The file ${name} did not come.`);
}
