import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  Group,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
} from 'three';
import type { Side } from '#atlas/ids.ts';
import type { ThemeColours } from '../materials/palette.ts';
import { makeSkinUniforms, type SkinUniforms, wrapSkin } from '../materials/skin-material.ts';
import type { SkinLayer } from '../model/body-model.ts';
import { DotField } from '../pain/dot-field.ts';
import type { PainMoment } from '../pain/pain-clock.ts';
import { clearPain, markRegions, PAIN_CHANNELS, paintPattern } from '../pain/pain-weights.ts';
import type { PainPattern } from '../pain/patterns.ts';

const DEPTH_ORDER = 3;
const SKIN_ORDER = 4;
const SOLID_SECONDS = 0.45;

/** The skin on stage: depth first, then colour, so that an arm's far side does not shine through; then its dots. */
export class SkinShell {
  readonly group = new Group();
  readonly uniforms: SkinUniforms;
  /** Essential, spillover, arrival, way per vertex; 255 = 1. */
  readonly field: Uint8Array;
  readonly #skin: SkinLayer;
  readonly #geometry = new BufferGeometry();
  readonly #pain: BufferAttribute;
  readonly #marked: BufferAttribute;
  readonly #depth = new MeshBasicMaterial({ colorWrite: false, transparent: true });
  readonly #material = new MeshStandardMaterial({ roughness: 0.72, transparent: true, depthWrite: false });
  readonly #dots: DotField;
  #solidTarget = 0;

  constructor(skin: SkinLayer, theme: ThemeColours) {
    this.#skin = skin;
    this.uniforms = makeSkinUniforms(theme);
    this.field = new Uint8Array((PAIN_CHANNELS * skin.positions.length) / 3);
    clearPain(this.field);
    this.#pain = new BufferAttribute(this.field, PAIN_CHANNELS, true).setUsage(DynamicDrawUsage);
    this.#marked = new BufferAttribute(new Uint8Array(skin.positions.length / 3), 1, true);
    this.#geometry.setAttribute('position', new BufferAttribute(skin.positions, 3));
    this.#geometry.setAttribute('normal', new BufferAttribute(skin.normals, 3));
    this.#geometry.setAttribute('openness', new BufferAttribute(skin.openness, 1));
    this.#geometry.setAttribute('pain', this.#pain);
    this.#geometry.setAttribute('marked', this.#marked);
    this.#geometry.setIndex(new BufferAttribute(skin.indices, 1));
    wrapSkin(this.#material, this.uniforms);
    this.#dots = new DotField(this.uniforms);
    const passes = [
      { material: this.#depth, order: DEPTH_ORDER },
      { material: this.#material, order: SKIN_ORDER },
    ];
    for (const { material, order } of passes) {
      const mesh = new Mesh(this.#geometry, material);
      mesh.renderOrder = order;
      mesh.frustumCulled = false;
      this.group.add(mesh);
    }
    this.group.add(this.#dots.mesh);
  }

  /** Whether the skin is closed and nothing below it can be seen. */
  get closed(): boolean {
    return this.uniforms.uSolid.value === 1;
  }

  /** Shows the pain of points on one side, or none. */
  setPain(patterns: readonly PainPattern[], side: Side): void {
    clearPain(this.field);
    for (const pattern of patterns) paintPattern(this.field, this.#skin, pattern, side);
    this.#dots.strew(this.#skin, this.field);
    this.#pain.needsUpdate = true;
  }

  /** Marks regions of the skin by name. */
  setMarked(regions: readonly string[]): void {
    markRegions(this.#marked.array as Uint8Array, this.#skin, regions);
    this.#marked.needsUpdate = true;
  }

  setMoment({ front, pulse, crest }: PainMoment): void {
    this.uniforms.uFront.value = front;
    this.uniforms.uPulse.value = pulse;
    this.uniforms.uCrest.value = crest;
  }

  /** Closes the skin, or opens it to a shell. */
  setSolid(solid: boolean, atOnce: boolean): void {
    this.#solidTarget = solid ? 1 : 0;
    if (atOnce) this.uniforms.uSolid.value = this.#solidTarget;
  }

  /** Moves on; true while there is more to come. */
  step(seconds: number): boolean {
    const { uSolid } = this.uniforms;
    const way = this.#solidTarget - uSolid.value;
    uSolid.value += Math.sign(way) * Math.min(seconds / SOLID_SECONDS, Math.abs(way));
    return uSolid.value !== this.#solidTarget;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#depth.dispose();
    this.#material.dispose();
    this.#dots.dispose();
  }
}
