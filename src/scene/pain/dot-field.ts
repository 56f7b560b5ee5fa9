import {
  BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
  Vector2,
} from 'three';
import fragmentShader from '../glsl/dots.frag.glsl?raw';
import vertexShader from '../glsl/dots.vert.glsl?raw';
import type { SkinUniforms } from '../materials/skin-material.ts';
import type { SkinLayer } from '../model/body-model.ts';
import { type Dots, strewDots } from './stipple.ts';

/** Metres. */
const DOT_RADIUS = 0.0018;
const DOTS_ORDER = 5;
/** Dots that there is room for at first: twice what the widest pattern holds. */
const ROOM = 1024;

/** The dots of the spillover zone: one draw of as many small discs as the zone holds. */
export class DotField {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  readonly #uPixel = { value: new Vector2() };

  constructor({ uFront, uPainEdge }: SkinUniforms) {
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: { uRadius: { value: DOT_RADIUS }, uFront, uColour: uPainEdge, uPixel: this.#uPixel },
      transparent: true,
      depthWrite: false,
      polygonOffset: true,
      polygonOffsetFactor: -2,
      polygonOffsetUnits: -4,
    });
    this.mesh = new Mesh(makeGeometry(ROOM), material);
    this.mesh.renderOrder = DOTS_ORDER;
    this.mesh.frustumCulled = false;
    this.mesh.visible = false;
    // Size of a pixel at distance 1, in world units, for the smallest dot that can be told apart.
    this.mesh.onBeforeRender = (renderer, _scene, camera) => {
      renderer.getDrawingBufferSize(this.#uPixel.value);
      const { elements } = camera.projectionMatrix;
      this.#uPixel.value.set(
        2 / (elements[0]! * this.#uPixel.value.x),
        2 / (elements[5]! * this.#uPixel.value.y),
      );
      material.uniformsNeedUpdate = true;
    };
  }

  /** Strews the dots of the field's spillover zones. */
  strew(skin: SkinLayer, field: Uint8Array): void {
    const dots = strewDots(skin, field);
    const count = dots.arrivals.length;
    if (count > capacityOf(this.mesh.geometry)) {
      this.mesh.geometry.dispose();
      this.mesh.geometry = makeGeometry(2 * count);
    }
    fill(this.mesh.geometry, dots);
    this.mesh.visible = count > 0;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}

/** Room for a number of dots; no dots yet. */
function makeGeometry(capacity: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry();
  const corners = new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]);
  geometry.setAttribute('position', new BufferAttribute(corners, 3));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  geometry.setAttribute('centre', new InstancedBufferAttribute(new Float32Array(3 * capacity), 3));
  geometry.setAttribute('axis', new InstancedBufferAttribute(new Float32Array(3 * capacity), 3));
  geometry.setAttribute('arrival', new InstancedBufferAttribute(new Float32Array(capacity), 1));
  geometry.instanceCount = 0;
  return geometry;
}

function capacityOf(geometry: InstancedBufferGeometry): number {
  return geometry.getAttribute('arrival').count;
}

function fill(geometry: InstancedBufferGeometry, { centres, normals, arrivals }: Dots): void {
  for (const [name, values] of Object.entries({ centre: centres, axis: normals, arrival: arrivals })) {
    const attribute = geometry.getAttribute(name);
    attribute.array.set(values);
    attribute.needsUpdate = true;
  }
  geometry.instanceCount = arrivals.length;
}
