import { BufferAttribute, BufferGeometry, Mesh, MeshStandardMaterial } from 'three';
import { tissueCode, wrapBone } from '../materials/bone-material.ts';
import type { MergedLayer } from '../model/body-model.ts';
import { partAttributes } from './part-attributes.ts';
import { PartStates } from './part-states.ts';

/** The skeleton on stage: one draw. */
export class BoneLayer {
  readonly mesh: Mesh<BufferGeometry, MeshStandardMaterial>;
  readonly #states: PartStates;

  constructor(layer: MergedLayer) {
    const count = Math.max(layer.parts.length, 1);
    this.#states = new PartStates(count);
    const geometry = new BufferGeometry();
    for (const [name, attribute] of Object.entries(partAttributes(layer, ({ tissue }) => tissueCode(tissue))))
      geometry.setAttribute(name, attribute);
    geometry.setIndex(new BufferAttribute(layer.indices, 1));
    const material = new MeshStandardMaterial({ roughness: 0.68 });
    wrapBone(material, this.#states.texture);
    this.mesh = new Mesh(geometry, material);
    this.mesh.frustumCulled = false;
  }

  dispose(): void {
    this.#states.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
