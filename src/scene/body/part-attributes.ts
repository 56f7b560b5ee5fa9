import { BufferAttribute } from 'three';
import type { BodyPart, MergedLayer } from '../model/body-model.ts';

/**
 * The vertex attributes that shading by part needs. What belongs to the part stands at each of its vertices: cheaper
 * to read there than from a texture. `seedOf` gives each part a number from 0 to 1.
 */
export function partAttributes(
  layer: MergedLayer,
  seedOf: (part: BodyPart) => number,
): Record<string, BufferAttribute> {
  const own = new Uint16Array((4 * layer.positions.length) / 3);
  for (const part of layer.parts) {
    const figures = [
      part.index,
      Math.min(10 * part.lengthMm, 65535),
      Math.min(10 * part.girthMm, 65535),
      65535 * seedOf(part),
    ];
    for (let i = 0; i < part.vertexCount; i++) own.set(figures, 4 * (part.firstVertex + i));
  }
  return {
    position: new BufferAttribute(layer.positions, 3),
    normal: new BufferAttribute(layer.normals, 3),
    surface: new BufferAttribute(layer.surface, 4, true),
    part: new BufferAttribute(own, 4),
  };
}
