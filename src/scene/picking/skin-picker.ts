import { BufferAttribute, BufferGeometry, FrontSide, type Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { SkinLayer } from '../model/body-model.ts';

/** Finds the region of the skin under a ray. */
export class SkinPicker {
  readonly #skin: SkinLayer;
  readonly #geometry = new BufferGeometry();
  #tree: MeshBVH | null = null;

  constructor(skin: SkinLayer) {
    this.#skin = skin;
    this.#geometry.setAttribute('position', new BufferAttribute(skin.positions, 3));
    this.#geometry.setIndex(new BufferAttribute(skin.indices, 1));
  }

  /** Name of the region that the ray meets first, with side where paired: `temple.left`. */
  regionAt(ray: Ray): string | null {
    this.#tree ??= new MeshBVH(this.#geometry, { indirect: true });
    const hit = this.#tree.raycastFirst(ray, FrontSide);
    if (hit?.faceIndex == null) return null;
    const { indices, positions, region, regions } = this.#skin;
    const corner = new Vector3();
    const [nearest] = [0, 1, 2]
      .map((k) => indices[3 * hit.faceIndex! + k]!)
      .map((vertex) => ({ vertex, gap: corner.fromArray(positions, 3 * vertex).distanceTo(hit.point) }))
      .sort((a, b) => a.gap - b.gap);
    return regions[region[nearest!.vertex]!] ?? null;
  }

  dispose(): void {
    this.#geometry.dispose();
  }
}
