import type { Color, IUniform, Material } from 'three';
import pain from '../glsl/pain.glsl?raw';
import skin from '../glsl/skin.glsl?raw';
import studio from '../glsl/studio.glsl?raw';
import { type ThemeColours, TISSUE } from './palette.ts';
import { addShaderHook, type Uniforms } from './shader-hook.ts';

/** What the skin can be told from outside. */
export interface SkinUniforms extends Uniforms {
  /** 0 a shell that shows at its rim, 1 closed skin. */
  uSolid: IUniform<number>;
  uShell: IUniform<Color>;
  uPainEdge: IUniform<Color>;
  uPainCore: IUniform<Color>;
  /** How far the wave has come: 0 at the point, 1 at the farthest skin of the zone, beyond when all is there. */
  uFront: IUniform<number>;
  /** Strength of the slow pulse, 0 at rest. */
  uPulse: IUniform<number>;
  /** 0 no wave to be seen on the way, 1 the crest shows between point and zone. */
  uCrest: IUniform<number>;
}

export function makeSkinUniforms(theme: ThemeColours): SkinUniforms {
  return {
    uSolid: { value: 0 },
    uShell: { value: theme.shell },
    uPainEdge: { value: theme.painEdge.clone() },
    uPainCore: { value: theme.painCore.clone() },
    uFront: { value: 2 },
    uPulse: { value: 0 },
    uCrest: { value: 0 },
    uSkin: { value: TISSUE.skin },
    uSkinShade: { value: TISSUE.skinShade },
  };
}

const HEAD = `${studio}${skin}${pain}
uniform float uSolid;
uniform float uFront;
uniform float uPulse;
uniform float uCrest;
uniform vec3 uShell;
uniform vec3 uSkin;
uniform vec3 uSkinShade;
uniform vec3 uPainEdge;
uniform vec3 uPainCore;
varying vec4 vPain;
varying vec2 vSkin;
`;

/** Where the shell is clear and nothing is painted there is nothing to light: most of the body, most of the time. */
const COLOUR = `
float outline = rimAmount(normalize(vNormal), normalize(vViewPosition), 2.4);
float anything = max(max(vPain.x, vPain.y), max(vPain.w * uCrest, vSkin.y));
if (uSolid == 0.0 && outline < 0.03 && anything < 0.02) discard;
diffuseColor.rgb = mix(uShell, uSkin * warmOcclusion(vSkin.x, uSkinShade), uSolid);
`;

const GLOW = `
vec3 toEye = normalize(vViewPosition);
vec3 upInView = (viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz;
float rim = rimAmount(normal, toEye, 2.4);
totalEmissiveRadiance += skyGloss(normal, toEye, upInView, 0.6) * vSkin.x * 0.35;
totalEmissiveRadiance += uSolid * softTerminator(dot(normal, normalize(vec3(-0.5, 0.6, 0.6))));
totalEmissiveRadiance += uSolid * rim * vec3(0.07, 0.05, 0.042);
`;

/**
 * The pain lies over the lit skin. Essential: solid, a clean line at weight one half, hotter towards the core.
 * Spillover: here only a faint wash under its dots, which are geometry of their own (see stipple.ts).
 */
const PAIN = `
vec4 painted = vec4(gl_FragColor.rgb, shellAlpha(rim, uSolid));
float softness = fwidth(vPain.x);
float arrived = waveArrived(vPain.z, uFront);
float crest = waveCrest(vPain.z, uFront);
float inside = painCoverage(vPain.x, softness) * arrived;
float depth = painDepth(vPain.x);
float light = 0.8 + 0.2 * clamp(dot(normal, normalize(vec3(-0.4, 0.55, 0.73))), -1.0, 1.0);
vec3 hot = mix(uPainEdge, uPainCore, depth) * light * (1.0 + 0.35 * uPulse * depth);
float line = 1.0 - smoothstep(0.6, 1.8, abs(vPain.x - 0.5) / max(softness, 1e-4));
float spill = painCoverage(vPain.y, fwidth(vPain.y)) * waveArrived(vPain.z, uFront) * (1.0 - inside);
float wash = max(0.13 * spill, 0.34 * painHalo(vPain.x) * arrived);
wash = max(wash, 0.55 * painCoverage(vSkin.y, fwidth(vSkin.y)));
painted = over(vec4(uPainEdge * light, wash), painted);
painted = over(vec4(hot, inside * (0.68 + 0.14 * depth + 0.1 * uPulse)), painted);
painted = over(vec4(uPainEdge * 0.72, 0.55 * line * arrived), painted);
painted = over(vec4(uPainCore * 1.25, uCrest * crest * max(0.85 * vPain.w, 0.5 * max(inside, spill))), painted);
gl_FragColor = painted;
`;

/**
 * Shades a material as skin with the pain field on it. The geometry needs the attributes `pain` (essential weight,
 * spillover weight, arrival, way), `openness` and `marked`. Keeps earlier hooks; doing it twice changes nothing.
 */
export function wrapSkin(material: Material, uniforms: SkinUniforms): SkinUniforms {
  addShaderHook(material, {
    key: 'skin',
    uniforms,
    vertexHead:
      'attribute vec4 pain;\nattribute float openness;\nattribute float marked;\nvarying vec4 vPain;\nvarying vec2 vSkin;\n',
    vertex: { begin_vertex: 'vPain = pain;\nvSkin = vec2(openness, marked);' },
    fragmentHead: HEAD,
    fragment: { color_fragment: COLOUR, emissivemap_fragment: GLOW, opaque_fragment: PAIN },
  });
  return uniforms;
}
