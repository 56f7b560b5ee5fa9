import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { TriangleMesh } from '#atlas/mesh.ts';

/** Nearest places on one mesh, through a bounding volume hierarchy. */
export class Nearest {
  private readonly bvh: MeshBVH;
  private readonly query = new Vector3();
  private readonly hit = { point: new Vector3(), distance: 0, faceIndex: 0 };

  constructor(mesh: TriangleMesh) {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
    geometry.setIndex(new BufferAttribute(mesh.indices.slice(), 1));
    this.bvh = new MeshBVH(geometry, { indirect: true });
  }

  /** The place of the mesh nearest to (x, y, z) and its distance; undefined when none is within `reach`. */
  place(x: number, y: number, z: number, reach = Number.POSITIVE_INFINITY) {
    const found = this.bvh.closestPointToPoint(this.query.set(x, y, z), this.hit, 0, reach);
    // The search prunes by boxes only: what it finds may still lie beyond the reach.
    return found && found.distance <= reach
      ? { x: found.point.x, y: found.point.y, z: found.point.z, distance: found.distance }
      : undefined;
  }

  /** Distance from (x, y, z) to the mesh. */
  distance(x: number, y: number, z: number): number {
    return this.place(x, y, z)?.distance ?? Number.POSITIVE_INFINITY;
  }
}
