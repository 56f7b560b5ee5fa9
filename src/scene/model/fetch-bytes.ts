import { HEADER_BYTES, statedLength } from './glb-container.ts';
import { ModelError } from './model-error.ts';

/**
 * Fetches a file and reports how far it has come, 0 to 1. The length is the one a GLB states of itself: the server's
 * is that of the packed transfer. Throws `ModelError` in plain words.
 */
export async function fetchBytes(
  url: string,
  signal: AbortSignal,
  report: (progress: number) => void,
): Promise<Uint8Array> {
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body) {
    throw new ModelError(`The body model could not be fetched (${response.status}).`);
  }
  const chunks: Uint8Array[] = [];
  let received = 0;
  let total: number | null = null;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    received += value.byteLength;
    if (total === null && received >= HEADER_BYTES) total = statedLength(join(chunks, received));
    if (total) report(Math.min(received / total, 1));
  }
  return join(chunks, received);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
