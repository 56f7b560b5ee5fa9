import { Color, type Material, type Texture } from 'three';
import partStateFragment from '../glsl/part-state.frag.glsl?raw';
import partStateVertex from '../glsl/part-state.vert.glsl?raw';
import studio from '../glsl/studio.glsl?raw';
import { TISSUE } from './palette.ts';
import { addShaderHook } from './shader-hook.ts';

/** Seed by which a part of the skeleton says what it is made of. */
export function tissueCode(tissue: string): number {
  if (tissue === 'cartilage' || tissue === 'disc') return 0.5;
  return tissue === 'tooth' ? 1 : 0;
}

const HEAD = `${partStateFragment}${studio}
uniform vec3 uBone;
uniform vec3 uCartilage;
uniform vec3 uTooth;
uniform vec3 uBoneShade;
`;

const COLOUR = `
float tissue = vPart.w * 2.0;
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
export function wrapBone(material: Material, partState: Texture): void {
  addShaderHook(material, {
    key: 'bone',
    uniforms: {
      tPartState: { value: partState },
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
