import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  Group,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  Vector4,
} from 'three';
import { makeFibreTexture } from '../materials/fibre-texture.ts';
import {
  MOST_ZONES,
  type MuscleUniforms,
  makeMuscleUniforms,
  wrapGhost,
  wrapMuscle,
} from '../materials/muscle-material.ts';
import type { ThemeColours } from '../materials/palette.ts';
import type { BodyPart, MergedLayer } from '../model/body-model.ts';
import { partAttributes } from './part-attributes.ts';
import { PartStates, type Pass } from './part-states.ts';
import { fillPassIndex } from './pass-index.ts';

/** A zone of common location on a part. */
export interface MuscleZone {
  part: BodyPart;
  u: number;
  v: number;
  spreadMm: number;
  /** 1 for the point that is open, less for its neighbours. */
  strength: number;
}

/** After bones and solid muscles; each later pass may look through to what is already there. */
const GHOST_DEPTH_ORDER = 1;
const GHOST_ORDER = 2;

/** All muscles on stage: one draw for the solid ones, two (depth, then glass) for those that are faded. */
export class MuscleLayer {
  readonly group = new Group();
  readonly states: PartStates;
  readonly uniforms: MuscleUniforms;
  readonly #layer: MergedLayer;
  readonly #fibre = makeFibreTexture();
  readonly #solid: BufferGeometry;
  readonly #ghost: BufferGeometry;
  readonly #meshes: Mesh<BufferGeometry, MeshStandardMaterial | MeshBasicMaterial>[];
  #passes: Pass[] = [];

  constructor(layer: MergedLayer, theme: ThemeColours) {
    this.#layer = layer;
    this.states = new PartStates(layer.parts.length);
    this.uniforms = makeMuscleUniforms(this.states.texture, this.#fibre, theme.point);

    const attributes = partAttributes(layer, ({ muscle }) => hueSeed(muscle));
    this.#solid = passGeometry(attributes, layer.indices.length);
    this.#ghost = passGeometry(attributes, layer.indices.length);

    const solid = new MeshStandardMaterial({ roughness: 0.5 });
    wrapMuscle(solid, this.uniforms);
    const glass = new MeshStandardMaterial({ roughness: 0.5, transparent: true, depthWrite: false });
    wrapMuscle(glass, this.uniforms);
    wrapGhost(glass);
    const depth = new MeshBasicMaterial({ colorWrite: false, transparent: true });
    this.#meshes = [
      place(new Mesh(this.#solid, solid), 0),
      place(new Mesh(this.#ghost, depth), GHOST_DEPTH_ORDER),
      place(new Mesh(this.#ghost, glass), GHOST_ORDER),
    ];
    this.group.add(...this.#meshes);
  }

  /** Shows the zones of the points of the selected muscle. */
  setZones(zones: readonly MuscleZone[]): void {
    const { uZones, uZoneParts, uZoneCount } = this.uniforms;
    const shown = zones.slice(0, MOST_ZONES);
    shown.forEach(({ part, u, v, spreadMm, strength }, i) => {
      uZones.value[i] = new Vector4(u, v, spreadMm, strength);
      uZoneParts.value[i] = part.index;
    });
    uZoneCount.value = shown.length;
  }

  /** Moves changing parts on; true while there is more to come. */
  step(seconds: number): boolean {
    const more = this.states.step(seconds);
    const passes = this.#layer.parts.map(({ index }) => this.states.passOf(index));
    if (passes.some((pass, i) => pass !== this.#passes[i])) {
      this.#passes = passes;
      this.#fill(this.#solid, 'opaque');
      this.#fill(this.#ghost, 'ghost');
    }
    return more;
  }

  dispose(): void {
    this.states.dispose();
    this.#fibre.dispose();
    this.#solid.dispose();
    this.#ghost.dispose();
    for (const { material } of this.#meshes) material.dispose();
  }

  #fill(geometry: BufferGeometry, pass: Pass): void {
    const index = geometry.index!;
    const count = fillPassIndex(this.#layer, (part) => this.#passes[part]!, pass, index.array as Uint32Array);
    geometry.setDrawRange(0, count);
    index.clearUpdateRanges();
    index.addUpdateRange(0, count);
    index.needsUpdate = true;
    for (const mesh of this.#meshes) if (mesh.geometry === geometry) mesh.visible = count > 0;
  }
}

function passGeometry(attributes: Record<string, BufferAttribute>, indexLength: number): BufferGeometry {
  const geometry = new BufferGeometry();
  for (const [name, attribute] of Object.entries(attributes)) geometry.setAttribute(name, attribute);
  geometry.setIndex(new BufferAttribute(new Uint32Array(indexLength), 1).setUsage(DynamicDrawUsage));
  geometry.setDrawRange(0, 0);
  return geometry;
}

function place<M extends Mesh>(mesh: M, order: number): M {
  mesh.renderOrder = order;
  // The body is in view whenever anything is: no bounds to compute.
  mesh.frustumCulled = false;
  return mesh;
}

/** A number from 0 to 1 that a muscle keeps, so that neighbours differ a little in hue. */
function hueSeed(id: string): number {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return ((hash >>> 8) % 1000) / 1000;
}
