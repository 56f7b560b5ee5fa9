import { nearestPoint, toSurface, type Vec3 } from '#atlas/geodesic-mesh.ts';
import type { PointKey } from '#clinical/schema-base.ts';
import type { BodyFacts } from './data-resolve-point.ts';
import type { CompiledPatterns, PatternMuscle, PlaceAnchor, SkinMesh, Span } from './types.ts';

/** Inside a zone from this weight on, as in patterns.bin. */
const INSIDE = 0.5;
/** Places along a belly that stand for the whole muscle, beside its points. */
const ALONG_BELLY = [0.3, 0.5, 0.7];

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
  const pointVertex = new Map<PointKey, number[]>();
  const muscleVertices = new Map<string, number[]>();
  for (const { id, points } of muscles) {
    for (const { n, anchor } of points) {
      pointVertex.set(`${id}/${n}` as PointKey, vertexAt(anchor.part, anchor.u, anchor.v));
    }
    const parts = [...new Set(points.map((p) => p.anchor.part))];
    const own = points.flatMap(({ n }) => pointVertex.get(`${id}/${n}` as PointKey) ?? []);
    muscleVertices.set(id, [
      ...own,
      ...parts.flatMap((part) => ALONG_BELLY.flatMap((u) => vertexAt(part, u, 0))),
    ]);
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
      const vertices = pointVertex.get(target as PointKey) ?? muscleVertices.get(target) ?? [];
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
