import { BufferAttribute } from 'three';
import type { MergedLayer } from '../model/body-model.ts';

/** The vertex attributes that shading by part needs. */
export function partAttributes(layer: MergedLayer): Record<string, BufferAttribute> {
  return {
    position: new BufferAttribute(layer.positions, 3),
    normal: new BufferAttribute(layer.normals, 3),
    surface: new BufferAttribute(layer.surface, 4, true),
    partIndex: new BufferAttribute(layer.partIndex, 1),
  };
}
