/** Sparse weights of a zone on the left side's skin. */
export interface Zone {
  vertices: Uint32Array;
  /** 255 = 1. */
  weights: Uint8Array;
  /** Relative time at which the pain arrives, 255 = the last. */
  arrivals: Uint8Array;
}

export interface PainPattern {
  essential: Zone | null;
  spillover: Zone | null;
}

/** Patterns by point id: `trapezius/1`. */
export type Patterns = ReadonlyMap<string, PainPattern>;

/** The patterns cannot be used; the message says why in plain words. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

interface Span {
  offset: number;
  count: number;
}

interface PatternList {
  skinVertices: number;
  points: Record<string, { essential: Span | null; spillover: Span | null }>;
}

/** Fetches `patterns.json` and `patterns.bin`. Throws `PatternError`. */
export async function fetchPatterns(base: string, signal: AbortSignal): Promise<Patterns> {
  const [list, binary] = await Promise.all(
    ['patterns.json', 'patterns.bin'].map(async (file) => {
      const response = await fetch(`${base}${file}`, { signal });
      if (!response.ok) throw new PatternError(`${file} could not be fetched (${response.status}).`);
      return response.arrayBuffer();
    }),
  );
  return readPatterns(new TextDecoder().decode(list), binary!);
}

/** Reads the list and the spans it points at. Throws `PatternError` with the point at fault. */
export function readPatterns(json: string, binary: ArrayBuffer): Patterns {
  let list: PatternList;
  try {
    list = JSON.parse(json) as PatternList;
  } catch {
    throw new PatternError('patterns.json is damaged.');
  }
  if (typeof list?.points !== 'object' || list.points === null) {
    throw new PatternError('patterns.json lists no points.');
  }
  return new Map(
    Object.entries(list.points).map(([id, { essential, spillover }]) => [
      id,
      {
        essential: readZone(essential, binary, list.skinVertices, id),
        spillover: readZone(spillover, binary, list.skinVertices, id),
      },
    ]),
  );
}

function readZone(span: Span | null, binary: ArrayBuffer, skinVertices: number, id: string): Zone | null {
  if (!span) return null;
  const { offset, count } = span;
  if (offset % 4 !== 0 || offset + 6 * count > binary.byteLength) {
    throw new PatternError(`patterns.bin ends before the pattern of ${id} (byte ${offset}).`);
  }
  const zone = {
    vertices: new Uint32Array(binary, offset, count),
    weights: new Uint8Array(binary, offset + 4 * count, count),
    arrivals: new Uint8Array(binary, offset + 5 * count, count),
  };
  const beyond = zone.vertices.find((vertex) => vertex >= skinVertices);
  if (beyond !== undefined) throw new PatternError(`The pattern of ${id} names skin vertex ${beyond}.`);
  return zone;
}
