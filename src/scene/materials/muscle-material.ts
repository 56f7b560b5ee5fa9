import { type Color, type IUniform, type Material, type Texture, Vector2, Vector4 } from 'three';
import fibre from '../glsl/fibre.glsl?raw';
import partStateFragment from '../glsl/part-state.frag.glsl?raw';
import partStateVertex from '../glsl/part-state.vert.glsl?raw';
import studio from '../glsl/studio.glsl?raw';
import triggerZone from '../glsl/trigger-zone.glsl?raw';
import { TISSUE } from './palette.ts';
import { addShaderHook, type Uniforms } from './shader-hook.ts';

/** A muscle has at most seven points (data contract). */
export const MOST_ZONES = 7;

/** What the shading of muscles can be told from outside. */
export interface MuscleUniforms extends Uniforms {
  /** One texel per part: hover, select, recede, opacity. */
  tPartState: IUniform<Texture>;
  tFibre: IUniform<Texture>;
  uPointColour: IUniform<Color>;
  /** u, v, spread in mm, strength 0 to 1. */
  uZones: IUniform<Vector4[]>;
  /** Part index of each zone. */
  uZoneParts: IUniform<number[]>;
  uZoneCount: IUniform<number>;
}

/** Uniforms for one set of muscle materials to share. */
export function makeMuscleUniforms(
  partState: Texture,
  fibreTexture: Texture,
  pointColour: Color,
): MuscleUniforms {
  return {
    tPartState: { value: partState },
    tFibre: { value: fibreTexture },
    uPointColour: { value: pointColour },
    uZones: { value: Array.from({ length: MOST_ZONES }, () => new Vector4()) },
    uZoneParts: { value: new Array<number>(MOST_ZONES).fill(-1) },
    uZoneCount: { value: 0 },
    // Length by width of one tile of the strand texture, mm: bundles, and the strands within them.
    uBundleTileMm: { value: new Vector2(420, 150) },
    uStrandTileMm: { value: new Vector2(170, 48) },
    uMuscle: { value: TISSUE.muscle },
    uMuscleWarm: { value: TISSUE.muscleWarm },
    uMuscleCool: { value: TISSUE.muscleCool },
    uTendon: { value: TISSUE.tendon },
    uMuscleShade: { value: TISSUE.muscleShade },
  };
}

const HEAD = `${partStateFragment}${studio}${fibre}${triggerZone}
uniform sampler2D tFibre;
uniform vec2 uBundleTileMm;
uniform vec2 uStrandTileMm;
uniform vec3 uMuscle;
uniform vec3 uMuscleWarm;
uniform vec3 uMuscleCool;
uniform vec3 uTendon;
uniform vec3 uMuscleShade;
uniform vec3 uPointColour;
uniform vec4 uZones[${MOST_ZONES}];
uniform float uZoneParts[${MOST_ZONES}];
uniform int uZoneCount;
`;

/** Colour: bundles and strands along the fibre (-20 to +14 %), ivory at the tendons, shade from the baked openness. */
const COLOUR = `
vec2 sizeMm = vPart.yz;
float seed = vPart.w;
vec4 bundle = texture2D(tFibre, fibreCoordinates(vSurface.xy, sizeMm, uBundleTileMm, seed));
vec4 strand = texture2D(tFibre, fibreCoordinates(vSurface.xy, sizeMm, uStrandTileMm, seed * 3.0));
float noise = 0.4 * bundle.r + 0.42 * strand.r + 0.18 * strand.a;
float tendon = tendonAmount(vSurface.x, sizeMm.x, vSurface.w, noise);
vec3 flesh = mix(uMuscle, seed > 0.5 ? uMuscleWarm : uMuscleCool, abs(seed * 2.0 - 1.0));
flesh *= 0.78 + 0.5 * noise + 0.14 * (bundle.b - 0.5);
diffuseColor.rgb = mix(flesh, uTendon * (0.86 + 0.2 * noise), tendon);
float recede = vPartState.z;
float grey = dot(diffuseColor.rgb, vec3(0.3, 0.6, 0.1));
diffuseColor.rgb = mix(diffuseColor.rgb, vec3(grey) * vec3(1.2, 1.02, 0.95), 0.36 * recede);
diffuseColor.rgb *= warmOcclusion(vSurface.z, uMuscleShade);
diffuseColor.rgb *= 1.0 + 0.16 * vPartState.y + 0.12 * vPartState.x;
float zone = 0.0;
float band = 0.0;
if (vPartState.y > 0.01) {
  float girthMm = sizeMm.y * max(vSurface.w, 0.05);
  for (int i = 0; i < ${MOST_ZONES}; i++) {
    if (i >= uZoneCount) break;
    if (abs(uZoneParts[i] - vPart.x) > 0.5) continue;
    vec2 offsetMm = zoneOffsetMm(vSurface.xy, uZones[i].xy, vec2(sizeMm.x, girthMm));
    zone = max(zone, zoneAmount(offsetMm, uZones[i].z, girthMm) * uZones[i].w);
    band = max(band, bandAmount(offsetMm, uZones[i].z) * uZones[i].w);
  }
}
float pointed = vPartState.y * clamp(0.85 * zone + 0.3 * band, 0.0, 1.0);
diffuseColor.rgb = mix(diffuseColor.rgb, uPointColour * (0.55 + 0.6 * noise), pointed);
`;

/** Each strand is rounded: the normal tilts across the fibre, less on smooth tendon. */
const RELIEF = `
float tilt = (bundle.g - 0.5) * 0.8 + (strand.g - 0.5) * 0.75;
normal = normalize(normal - acrossFibre(-vViewPosition, vSurface.xy) * tilt * mix(1.0, 0.45, tendon));
`;

const GLOW = `
vec3 toEye = normalize(vViewPosition);
vec3 upInView = (viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz;
totalEmissiveRadiance += skyGloss(normal, toEye, upInView, roughnessFactor) * vSurface.z * 0.7;
float edge = rimAmount(normal, toEye, 3.0);
totalEmissiveRadiance += diffuseColor.rgb * edge * (0.5 * vPartState.y + 0.8 * vPartState.x);
totalEmissiveRadiance += uPointColour * pointed * 0.5;
`;

/**
 * Shades a material as muscle: fibre, tendon, openness, state of the part, zones of its points. The geometry needs
 * the attributes `surface` and `part`. Keeps earlier hooks; doing it twice changes nothing.
 */
export function wrapMuscle(material: Material, uniforms: MuscleUniforms): MuscleUniforms {
  addShaderHook(material, {
    key: 'muscle',
    uniforms,
    vertexHead: partStateVertex,
    vertex: { begin_vertex: 'readPart();' },
    fragmentHead: HEAD,
    fragment: {
      color_fragment: COLOUR,
      roughnessmap_fragment: 'roughnessFactor = mix(roughnessFactor, 0.42, tendon);',
      normal_fragment_maps: RELIEF,
      emissivemap_fragment: GLOW,
    },
  });
  return uniforms;
}

/** Lets faded parts show as glass does: clear where one looks through, seen at the outline. Wrap as muscle first. */
export function wrapGhost(material: Material): void {
  addShaderHook(material, {
    key: 'ghost',
    uniforms: {},
    fragment: {
      opaque_fragment: `
float clear = mix(0.45 + 1.6 * edge, 1.0, vPartState.w);
gl_FragColor.a = clamp(vPartState.w * clear, 0.0, 1.0);`,
    },
  });
}
