/** Strokes as authors write them, painted on the skin. */

import { mirrorVertex } from '#atlas/envelope-halves.ts';
import { distanceField, type Seed, seedFrom } from '#atlas/geodesic-field.ts';
import type { Surface, SurfacePoint } from '#atlas/geodesic-mesh.ts';
import {
  at,
  atVertex,
  corners,
  facesOf,
  lerp,
  nearestFrom,
  nearestPoint,
  positionOf,
  toSurface,
} from '#atlas/geodesic-mesh.ts';
import { lengthOf, pointAlong, type SurfaceLine, shortestPath } from '#atlas/geodesic-path.ts';
import { paintStroke, RAMP, strokeLine, strokeWeight } from '#atlas/stroke.ts';
import { OWN_PLACE, parseWaypoint, type WaypointPlace } from '#atlas/stroke-syntax.ts';
import type { RegionStroke, Stroke } from '#clinical/schema-muscle.ts';
import { halfOf, regionsOf } from './halves.ts';
import type { Landmark, SkinMesh } from './types.ts';

const MM = 1e-3;

/** What the strokes of one list come to. */
export interface Zone {
  /** Weight per vertex, 0..1; vertices that are not in it have none. */
  weights: Map<number, number>;
  /** Regions inside the body that the zone names. */
  inside: string[];
  /** What could not be painted, in words. */
  faults: string[];
}

/** A skin with its landmarks, ready to be painted on; ways between places are found once and kept. */
export interface Canvas {
  surface: Surface;
  skin: SkinMesh;
  /** The place that a waypoint names; `own` is the trigger point's. Throws when there is no such landmark. */
  place(waypoint: string, own: SurfacePoint): SurfacePoint;
  paint(strokes: readonly Stroke[], own: SurfacePoint): Zone;
}

/** Makes a skin ready for painting. */
export function canvasOf(skin: SkinMesh, landmarks: readonly Landmark[]): Canvas {
  const surface = toSurface(skin);
  const byId = new Map(landmarks.map((landmark) => [landmark.id, landmark]));
  const ways = new Map<string, SurfaceLine | null>();
  const keyOf = ({ face, weights }: SurfacePoint) => `${face}:${weights.map((w) => w.toFixed(6)).join()}`;
  const way = (a: SurfacePoint, b: SurfacePoint): SurfaceLine | null => {
    const key = `${keyOf(a)}>${keyOf(b)}`;
    let line = ways.get(key);
    if (line === undefined) {
      line = shortestPath(surface, a, b);
      ways.set(key, line);
    }
    return line;
  };

  const find = ({ id, opposite }: WaypointPlace, own: SurfacePoint): SurfacePoint => {
    if (id === OWN_PLACE) {
      if (!opposite) return own;
      const [x, y, z] = positionOf(surface, own);
      return nearestPoint(surface, [-x, y, z]);
    }
    const landmark = byId.get(id);
    if (!landmark) throw new Error(`there is no landmark "${id}"${suggest(id, byId.keys())}`);
    const vertex = opposite ? mirrorVertex(landmark.vertex, skin) : landmark.vertex;
    const [x, y, z] = landmark.position; // may lie between vertices
    return nearestFrom(surface, atVertex(surface, vertex).face, [opposite ? -x : x, y, z]);
  };

  const place = (text: string, own: SurfacePoint): SurfacePoint => {
    const { start, legs } = parseWaypoint(text);
    let here = find(start, own);
    for (const { to, fraction, mm } of legs) {
      const line = way(here, find(to, own));
      if (!line) throw new Error(`"${to.id}" cannot be reached over the skin`);
      here = pointAlong(surface, line, mm !== undefined ? mm * MM : (fraction ?? 0) * lengthOf(line));
    }
    return here;
  };

  const paint = (strokes: readonly Stroke[], own: SurfacePoint): Zone => {
    const zone: Zone = { weights: new Map(), inside: [], faults: [] };
    strokes.forEach((stroke, index) => {
      try {
        if ('inside' in stroke) zone.inside.push(stroke.inside);
        else if ('region' in stroke) unite(zone.weights, paintRegion(surface, skin, stroke));
        else {
          const line = strokeLine(
            surface,
            stroke.path.map((waypoint) => place(waypoint, own)),
            way,
          );
          const widths = stroke.widthsMm ?? stroke.path.map(() => stroke.widthMm);
          unite(
            zone.weights,
            paintStroke(
              surface,
              line,
              widths.map((width) => (width / 2) * MM),
            ),
          );
        }
      } catch (error) {
        zone.faults.push(`stroke ${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
    return zone;
  };
  return { surface, skin, place, paint };
}

/** Strokes join like ink: the stronger one counts. */
function unite(zone: Map<number, number>, stroke: ReadonlyMap<number, number>): void {
  for (const [vertex, weight] of stroke) if (weight > (zone.get(vertex) ?? 0)) zone.set(vertex, weight);
}

/** A whole region with its border drawn in by half the falloff. */
function paintRegion(
  surface: Surface,
  skin: SkinMesh,
  { region, falloffMm }: RegionStroke,
): Map<number, number> {
  const members = Uint8Array.from({ length: surface.vertexCount }, (_, v) =>
    regionsOf(skin, v, 'left', halfOf(skin, v)).includes(region) ? 1 : 0,
  );
  if (!members.includes(1)) throw new Error(`no skin carries the region "${region}"`);
  const falloff = falloffMm * MM;
  const { distance } = distanceField(surface, borderSeeds(surface, members), { limit: RAMP + falloff });
  const weights = new Map<number, number>();
  for (const [v, member] of members.entries()) {
    const weight = strokeWeight(member === 1 ? -distance[v]! : distance[v]!, -falloff / 2);
    if (weight > 0) weights.set(v, weight);
  }
  return weights;
}

/** A front that starts from the border of a set of vertices, half-way between a member and one beyond. */
function borderSeeds(surface: Surface, members: Uint8Array): Seed[] {
  const seeds: Seed[] = [];
  for (let v = 0; v < surface.vertexCount; v++) {
    for (const face of facesOf(surface, v)) {
      for (const other of corners(surface, face)) {
        if (members[other] === members[v]) continue;
        const border = lerp(at(surface.positions, v), at(surface.positions, other), 0.5);
        seeds.push(seedFrom(surface, v, border, 0));
      }
    }
  }
  return seeds;
}

/** The nearest landmark names, for a message. */
function suggest(id: string, known: Iterable<string>): string {
  const words = new Set(id.split('-'));
  const near = [...known]
    .map((other) => ({ other, shared: other.split('-').filter((word) => words.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.other.length - b.other.length)
    .slice(0, 4)
    .map(({ other }) => other);
  return near.length > 0 ? `; near it: ${near.join(', ')}` : '';
}
