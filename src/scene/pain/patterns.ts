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
  /** Skin without pain over which the wave comes from the point. */
  approach: Zone | null;
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
  points: Record<string, { [zone in keyof PainPattern]?: Span | null }>;
}

/** `patterns.json` and `patterns.bin` as they come. */
export interface PatternFiles {
  list: string;
  binary: ArrayBuffer;
}

/** Fetches both files. Throws `PatternError`. */
export async function fetchPatternFiles(base: string, signal: AbortSignal): Promise<PatternFiles> {
  const get = async (file: string) => {
    const response = await fetch(`${base}${file}`, { signal });
    if (!response.ok) throw new PatternError(`${file} could not be fetched (${response.status}).`);
    return response;
  };
  const [list, binary] = await Promise.all([get('patterns.json'), get('patterns.bin')]);
  return { list: await list.text(), binary: await binary.arrayBuffer() };
}

/** Reads the patterns for a skin of that many vertices. Throws `PatternError` with the point at fault. */
export function readPatterns({ list: json, binary }: PatternFiles, skinVertices: number): Patterns {
  let list: PatternList;
  try {
    list = JSON.parse(json) as PatternList;
  } catch {
    throw new PatternError('patterns.json is damaged.');
  }
  if (typeof list?.points !== 'object' || list.points === null) {
    throw new PatternError('patterns.json lists no points.');
  }
  if (list.skinVertices !== skinVertices) {
    throw new PatternError(
      `The patterns are for a skin of ${list.skinVertices} vertices, not ${skinVertices}.`,
    );
  }
  const patterns = new Map<string, PainPattern>();
  for (const [id, spans] of Object.entries(list.points)) {
    const zone = (name: keyof PainPattern) => readZone(spans[name] ?? null, binary, list.skinVertices, id);
    patterns.set(id, {
      essential: zone('essential'),
      spillover: zone('spillover'),
      approach: zone('approach'),
    });
  }
  return patterns;
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
