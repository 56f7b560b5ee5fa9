import { BufferAttribute, BufferGeometry, FrontSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { TriangleMesh } from '#atlas/mesh.ts';

/** How far a surface shades its neighbours, metres. */
const REACH = 0.05;
/** Rays start this far off their own surface, metres, so that it does not shade itself. */
const LIFT = 0.0008;
/** Cosine-weighted directions on the unit hemisphere: a spiral, the same for every vertex. */
const RAYS = hemisphere(20);

/**
 * Ambient occlusion of every vertex, 0 (closed in) to 1 (open), by casting cosine-weighted rays of 5 cm
 * against `occluders`. A hit counts less the farther away it is.
 * @param normals unit outward normal of each vertex
 */
export function occlusion(mesh: TriangleMesh, normals: Float32Array, occluders: MeshBVH): Float32Array {
  const open = new Float32Array(mesh.positions.length / 3);
  const ray = new Ray();
  const normal = new Vector3();
  const tangent = new Vector3();
  const bitangent = new Vector3();
  for (let v = 0; v < open.length; v++) {
    normal.fromArray(normals, 3 * v);
    tangent.set(Math.abs(normal.x) < 0.7 ? 1 : 0, Math.abs(normal.x) < 0.7 ? 0 : 1, 0);
    bitangent.crossVectors(normal, tangent).normalize();
    tangent.crossVectors(bitangent, normal);
    ray.origin.fromArray(mesh.positions, 3 * v).addScaledVector(normal, LIFT);
    let light = 0;
    for (const [x, y, z] of RAYS) {
      ray.direction
        .set(0, 0, 0)
        .addScaledVector(tangent, x)
        .addScaledVector(bitangent, y)
        .addScaledVector(normal, z);
      const hit = occluders.raycastFirst(ray, FrontSide, 0, REACH);
      light += hit ? (hit.distance / REACH) ** 0.5 : 1;
    }
    open[v] = light / RAYS.length;
  }
  return open;
}

/** One search tree over several meshes, each also mirrored in x, so that the left half sees the right. */
export function occluders(meshes: Iterable<{ mesh: TriangleMesh; mirrored: boolean }>): MeshBVH {
  const positions: number[] = [];
  const indices: number[] = [];
  for (const { mesh, mirrored } of meshes) {
    for (const sign of mirrored ? [1, -1] : [1]) {
      const base = positions.length / 3;
      for (let i = 0; i < mesh.positions.length; i++) {
        positions.push((i % 3 === 0 ? sign : 1) * (mesh.positions[i] as number));
      }
      for (let i = 0; i < mesh.indices.length; i += 3) {
        const [a, b, c] = [mesh.indices[i], mesh.indices[i + 1], mesh.indices[i + 2]] as [
          number,
          number,
          number,
        ];
        // Mirroring turns a triangle inside out, so its last two corners change places.
        if (sign === 1) indices.push(base + a, base + b, base + c);
        else indices.push(base + a, base + c, base + b);
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setIndex(new BufferAttribute(new Uint32Array(indices), 1));
  return new MeshBVH(geometry);
}

/** Cosine-weighted directions by a Fibonacci spiral on the disc, lifted to the hemisphere (Malley's method). */
function hemisphere(count: number): [number, number, number][] {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, i) => {
    const radius = Math.sqrt((i + 0.5) / count);
    const angle = i * golden;
    return [radius * Math.cos(angle), radius * Math.sin(angle), Math.sqrt(1 - radius * radius)];
  });
}
