import type { IUniform, Material, WebGLProgramParametersWithUniforms } from 'three';

export type Uniforms = Record<string, IUniform>;

/** What is added to a stock material of three; lighting stays three's own. */
export interface ShaderHook {
  /** Names the addition: the same one is added once, and programs with it are kept apart from those without. */
  key: string;
  uniforms: Uniforms;
  /** GLSL before `main`. */
  vertexHead?: string;
  fragmentHead?: string;
  /** GLSL after an include of three's: `{ color_fragment: 'diffuseColor.rgb *= ...;' }`. */
  vertex?: Record<string, string>;
  fragment?: Record<string, string>;
}

const added = new WeakMap<Material, Set<string>>();

/** Adds GLSL to a material. Keeps what `onBeforeCompile` did before; adding the same hook again changes nothing. */
export function addShaderHook(material: Material, hook: ShaderHook): void {
  const keys = added.get(material) ?? new Set();
  if (keys.has(hook.key)) return;
  added.set(material, keys.add(hook.key));

  const earlier = material.onBeforeCompile;
  const earlierKey = material.customProgramCacheKey;
  material.onBeforeCompile = (shader, renderer) => {
    earlier.call(material, shader, renderer);
    applyHook(shader, hook);
  };
  material.customProgramCacheKey = () => `${earlierKey.call(material)}|${hook.key}`;
}

function applyHook(shader: WebGLProgramParametersWithUniforms, hook: ShaderHook): void {
  Object.assign(shader.uniforms, hook.uniforms);
  shader.vertexShader =
    (hook.vertexHead ?? '') + insertAfter(shader.vertexShader, hook.vertex ?? {}, hook.key);
  shader.fragmentShader =
    (hook.fragmentHead ?? '') + insertAfter(shader.fragmentShader, hook.fragment ?? {}, hook.key);
}

function insertAfter(source: string, pieces: Record<string, string>, key: string): string {
  return Object.entries(pieces).reduce((text, [chunk, code]) => {
    const include = `#include <${chunk}>`;
    if (!text.includes(include)) throw new Error(`The shader has no ${include} for ${key}.`);
    return text.replace(include, `${include}\n${code}`);
  }, source);
}
