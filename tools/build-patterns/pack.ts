/** Compiles all points to one binary. */
import { compilePoint, type Layer, workbench } from './point.ts';
import type { CompiledPatterns, Landmark, PatternMuscle, PlaceAnchor, SkinMesh, Span } from './types.ts';

export interface PatternInput {
  muscles: readonly PatternMuscle[];
  skin: SkinMesh;
  landmarks: readonly Landmark[];
  place: PlaceAnchor;
}

/** Compiles every point of every muscle. The same input gives the same bytes. */
export function compilePatterns(
  input: PatternInput,
  onPoint: (key: string) => void = () => {},
): CompiledPatterns {
  const bench = workbench(input.skin, input.landmarks, input.place);
  const result: CompiledPatterns = {
    shares: new Map(),
    json: { version: 1, skinVertices: input.skin.positions.length / 3, points: {} },
    bin: new Uint8Array(),
    problems: [],
  };
  const chunks: Uint8Array[] = [];
  let offset = 0;
  const append = (layer: Layer): Span | null => {
    if (layer.vertices.length === 0) return null;
    const chunk = packLayer(layer);
    chunks.push(chunk);
    offset += chunk.length;
    return { offset: offset - chunk.length, count: layer.vertices.length };
  };
  for (const muscle of input.muscles) {
    for (const point of muscle.points) {
      const compiled = compilePoint(bench, muscle.id, point);
      result.shares.set(compiled.key, compiled.shares);
      result.problems.push(...compiled.problems);
      result.json.points[compiled.key] = {
        essential: append(compiled.essential),
        spillover: append(compiled.spillover),
        approach: append(compiled.approach),
      };
      onPoint(compiled.key);
    }
  }
  result.bin = new Uint8Array(offset);
  let at = 0;
  for (const chunk of chunks) {
    result.bin.set(chunk, at);
    at += chunk.length;
  }
  return result;
}

/** A span: indices (uint32, little-endian), weights, arrivals, padded to 4 bytes. */
export function packLayer({ vertices, weights, arrivals }: Layer): Uint8Array {
  const count = vertices.length;
  const bytes = new Uint8Array(Math.ceil((6 * count) / 4) * 4);
  const view = new DataView(bytes.buffer);
  for (const [i, vertex] of vertices.entries()) view.setUint32(4 * i, vertex, true);
  bytes.set(weights, 4 * count);
  bytes.set(arrivals, 5 * count);
  return bytes;
}
