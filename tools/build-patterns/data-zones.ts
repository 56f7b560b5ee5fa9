import { nearestPoint, toSurface, type Vec3 } from '#atlas/geodesic-mesh.ts';
import type { PointKey } from '#clinical/schema-base.ts';
import type { BodyFacts } from './data-resolve-point.ts';
import type { CompiledPatterns, PatternMuscle, PlaceAnchor, SkinMesh, Span } from './types.ts';

/** Inside a zone from this weight on, as in patterns.bin. */
const INSIDE = 0.5;
/** Places on the superficial side of a belly that stand for the whole part, beside its points: (u, v). */
const ON_BELLY = [0.15, 0.3, 0.45, 0.6, 0.75].flatMap((u) => [-0.12, 0, 0.12].map((v) => [u, v] as const));

interface Zones {
  essential: ReadonlyMap<number, number>;
  spillover: ReadonlyMap<number, number>;
}

/** Answers which muscles lie under which referred zones: each anchor is looked up at its nearest place of the skin. */
export function zoneFacts(
  muscles: readonly PatternMuscle[],
  compiled: CompiledPatterns,
  skin: SkinMesh,
  place: PlaceAnchor,
): Pick<BodyFacts, 'inZone' | 'pointsInEssentialZone'> {
  const surface = toSurface(skin);
  const vertexNear = (position: Vec3): number => {
    const { face, weights } = nearestPoint(surface, position);
    const corner = weights.indexOf(Math.max(...weights));
    return skin.indices[3 * face + corner] ?? 0;
  };
  const vertexAt = (part: string, u: number, v: number): number[] => {
    const position = place(part, u, v);
    return position ? [vertexNear(position)] : [];
  };
  // A point is where its anchor is; as a satellite it is the whole part that carries it, and a muscle all such parts.
  const pointVertex = new Map<PointKey, number[]>();
  const satelliteVertices = new Map<string, number[]>();
  const bellies = new Map<string, number[]>();
  for (const { id, points } of muscles) {
    for (const { n, anchor } of points) {
      const { part, u, v } = anchor;
      const key = `${id}/${n}` as PointKey;
      const belly = bellies.get(part) ?? ON_BELLY.flatMap(([along, around]) => vertexAt(part, along, around));
      bellies.set(part, belly);
      const own = vertexAt(part, u, v);
      pointVertex.set(key, own);
      satelliteVertices.set(key, [...own, ...belly]);
      satelliteVertices.set(id, [...(satelliteVertices.get(id) ?? []), ...own, ...belly]);
    }
  }
  const zones = new Map<string, Zones>();
  for (const [key, { essential, spillover }] of Object.entries(compiled.json.points)) {
    zones.set(key, {
      essential: weightsOf(compiled.bin, essential),
      spillover: weightsOf(compiled.bin, spillover),
    });
  }
  return {
    inZone(key, target) {
      const zone = zones.get(key);
      const vertices = satelliteVertices.get(target) ?? [];
      return vertices.some(
        (v) => (zone?.essential.get(v) ?? 0) >= INSIDE || (zone?.spillover.get(v) ?? 0) >= INSIDE,
      );
    },
    pointsInEssentialZone(key) {
      const zone = zones.get(key)?.essential;
      if (!zone) return [];
      return [...pointVertex]
        .filter(([, vertices]) => vertices.some((v) => (zone.get(v) ?? 0) >= INSIDE))
        .map(([other]) => other);
    },
  };
}

/** Weights 0..1 of a span of patterns.bin by vertex. */
function weightsOf(bin: Uint8Array, span: Span | null): Map<number, number> {
  const weights = new Map<number, number>();
  if (!span) return weights;
  const view = new DataView(bin.buffer, bin.byteOffset + span.offset);
  for (let i = 0; i < span.count; i++) {
    weights.set(view.getUint32(4 * i, true), view.getUint8(4 * span.count + i) / 255);
  }
  return weights;
}
