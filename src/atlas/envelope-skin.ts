import { type Envelope, envelope, gradient } from './envelope.ts';
import type { Field } from './envelope-grid.ts';
import { mirrorVertex, type SymmetricMesh, withMirrorImage } from './envelope-halves.ts';
import { pointsOfLimbs } from './envelope-limbs.ts';
import { meshField } from './envelope-mesh.ts';
import { remesh } from './envelope-remesh.ts';
import type { EnvelopeSettings, Spot } from './envelope-settings.ts';
import { spotFinder } from './envelope-shapes.ts';
import { type Point, unit, vertexAt } from './landmarks-places.ts';
import type { TriangleMesh } from './mesh.ts';
import { simplify } from './simplify.ts';

const MM = 1e-3;
/** Spacing of the points that stand for muscles and bones, metres. */
const POINTS = 1.5e-3;
/** The fine mesh loses what lies within this of its surface (metres) before it is evened out. */
const FLAT = 3e-4;
/** How fast edges may grow away from a limb with finer ones, metres a metre. */
const COARSEN = 0.45;

/** The skin with what it was made from. */
export interface Skin {
  mesh: SymmetricMesh;
  /** Unit outward normal of each vertex, x y z: those of the envelope, finer than the mesh. */
  normals: Float32Array;
  envelope: Envelope;
  /** Limb of the envelope at each vertex of the midline and the left half. */
  limbs: string[];
}

/**
 * Draws the skin around muscles and bones.
 * @param bones left and midline bones by id
 * @param muscles left and midline parts
 */
export function skinAround(
  settings: EnvelopeSettings,
  bones: ReadonlyMap<string, TriangleMesh>,
  muscles: readonly TriangleMesh[],
): Skin {
  const points = pointsOfLimbs(settings.limbs, bones, [...muscles, ...bones.values()], POINTS);
  const drawn = envelope(settings, points, bones);
  const fine = meshField(drawn, settings.mesh);
  const light = simplify(fine, fine.indices.length / 12, { lockBorder: true, maxError: FLAT });
  const half = remesh(light, drawn.field, edgeLength(settings, drawn.limbs, spotFinder(settings, bones)));
  const mesh = withMirrorImage(half);
  const limbs = Array.from({ length: mesh.midline + mesh.half }, (_, vertex) =>
    nearestLimb(mesh, vertex, drawn.limbs),
  );
  return { mesh, normals: envelopeNormals(mesh, drawn.field), envelope: drawn, limbs };
}

/** Directions in which the field rises, mirrored to the right: large triangles are shaded as round as the body is. */
function envelopeNormals(mesh: SymmetricMesh, field: Field): Float32Array {
  const normals = new Float32Array(mesh.positions.length);
  for (let vertex = 0; vertex < mesh.midline + mesh.half; vertex++) {
    const [x, y, z] = vertexAt(mesh, vertex);
    const slope = gradient(field, x, y, z);
    if (vertex < mesh.midline) slope[0] = 0;
    const [nx, ny, nz] = unit(slope);
    normals.set([nx, ny, nz], 3 * vertex);
    if (vertex >= mesh.midline) normals.set([-nx, ny, nz], 3 * mirrorVertex(vertex, mesh));
  }
  return normals;
}

/** The limb whose own surface is nearest, or deepest about the vertex. */
function nearestLimb(mesh: TriangleMesh, vertex: number, limbs: Envelope['limbs']): string {
  const [x, y, z] = vertexAt(mesh, vertex);
  let [nearest, least] = ['', Infinity];
  for (const [id, field] of limbs) {
    const value = field(x, y, z);
    if (value < least) [nearest, least] = [id, value];
  }
  return nearest;
}

/** Wanted edge length at a place: the finest limb's or detail's, growing with the distance from it. */
function edgeLength(
  { limbs, details }: EnvelopeSettings,
  fields: Envelope['limbs'],
  find: (spot: Spot) => Point,
): Field {
  const own = limbs.map(({ id, edge }) => ({ edge: edge * MM, field: fields.get(id) as Field }));
  const fine = details.map(({ at, radius, edge }) => ({
    at: find(at),
    radius: radius * MM,
    edge: edge * MM,
  }));
  return (x, y, z) => {
    let least = Infinity;
    for (const { at, radius, edge } of fine) {
      const away = Math.hypot(x - at[0], y - at[1], z - at[2]) - radius;
      least = Math.min(least, edge + COARSEN * Math.max(0, away));
    }
    for (const { edge, field } of own)
      if (edge < least) least = Math.min(least, edge + COARSEN * Math.max(0, field(x, y, z)));
    return least;
  };
}
