import { BufferAttribute, BufferGeometry, type DataTexture, Mesh, MeshStandardMaterial } from 'three';
import { boneTissue, TISSUE_CODES, wrapBone } from '../materials/bone-material.ts';
import type { MergedLayer } from '../model/body-model.ts';
import { partAttributes } from './part-attributes.ts';
import { makeFiguresTexture, PartStates } from './part-states.ts';

/** The skeleton on stage: one draw. */
export class BoneLayer {
  readonly mesh: Mesh<BufferGeometry, MeshStandardMaterial>;
  readonly #states: PartStates;
  readonly #figures: DataTexture;

  constructor(layer: MergedLayer) {
    const count = Math.max(layer.parts.length, 1);
    this.#states = new PartStates(count);
    this.#figures = makeFiguresTexture(
      layer.parts.map(({ key, lengthMm, girthMm }) => [lengthMm, girthMm, TISSUE_CODES[boneTissue(key)]]),
    );
    const geometry = new BufferGeometry();
    for (const [name, attribute] of Object.entries(partAttributes(layer)))
      geometry.setAttribute(name, attribute);
    geometry.setIndex(new BufferAttribute(layer.indices, 1));
    const material = new MeshStandardMaterial({ roughness: 0.68 });
    wrapBone(material, {
      tPartState: { value: this.#states.texture },
      tPartFigures: { value: this.#figures },
    });
    this.mesh = new Mesh(geometry, material);
    this.mesh.frustumCulled = false;
  }

  dispose(): void {
    this.#states.dispose();
    this.#figures.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
