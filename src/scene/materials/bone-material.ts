import { Color, type Material } from 'three';
import partStateFragment from '../glsl/part-state.frag.glsl?raw';
import partStateVertex from '../glsl/part-state.vert.glsl?raw';
import studio from '../glsl/studio.glsl?raw';
import type { PartTextures } from './muscle-material.ts';
import { TISSUE } from './palette.ts';
import { addShaderHook } from './shader-hook.ts';

/** What a node of the skeleton is made of. */
export type BoneTissue = 'bone' | 'cartilage' | 'tooth';

/** Reads the tissue from a node's id: `bone.rib-3` is bone, `bone.costal-cartilage-3` and discs are cartilage. */
export function boneTissue(key: string): BoneTissue {
  if (/tooth|teeth|incisor|canine|molar/u.test(key)) return 'tooth';
  return /cartilage|disc|meniscus|epiglottis|symphysis/u.test(key) ? 'cartilage' : 'bone';
}

/** Number that stands for the tissue in the figures texture. */
export const TISSUE_CODES: Record<BoneTissue, number> = { bone: 0, cartilage: 1, tooth: 2 };

const HEAD = `${partStateFragment}${studio}
uniform vec3 uBone;
uniform vec3 uCartilage;
uniform vec3 uTooth;
uniform vec3 uBoneShade;
`;

const COLOUR = `
float tissue = vPartFigures.z;
diffuseColor.rgb = tissue < 0.5 ? uBone : (tissue < 1.5 ? uCartilage : uTooth);
diffuseColor.rgb *= warmOcclusion(vSurface.z, uBoneShade);
`;

const GLOW = `
vec3 toEye = normalize(vViewPosition);
vec3 upInView = (viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz;
float smoothness = tissue > 0.5 ? 0.7 : 0.25;
totalEmissiveRadiance += skyGloss(normal, toEye, upInView, roughnessFactor) * vSurface.z * smoothness;
`;

/** Shades a material as bone, cartilage and tooth, by part. Keeps earlier hooks; twice changes nothing. */
export function wrapBone(material: Material, parts: PartTextures): void {
  addShaderHook(material, {
    key: 'bone',
    uniforms: {
      ...parts,
      uBone: { value: TISSUE.bone },
      uCartilage: { value: TISSUE.cartilage },
      uTooth: { value: TISSUE.tooth },
      uBoneShade: { value: new Color(TISSUE.boneShade) },
    },
    vertexHead: partStateVertex,
    vertex: { begin_vertex: 'readPart();' },
    fragmentHead: HEAD,
    fragment: {
      color_fragment: COLOUR,
      roughnessmap_fragment: 'roughnessFactor = tissue > 0.5 ? 0.4 : roughnessFactor;',
      emissivemap_fragment: GLOW,
    },
  });
}
