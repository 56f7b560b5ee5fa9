/** A small symmetric skin with regions and landmarks: a tube cut into midline, left and right half. */
import { vertexNormals } from '#atlas/adjacency.ts';
import type { Landmark, SkinMesh } from './types.ts';

const RADIUS = 0.12;
const HEIGHT = 0.5;
const COLUMNS = 38;
const ROWS = 58;

/** The tube at an angle from the front (radians, towards the left) and a height (metres). */
export function onTube(angle: number, height: number): [number, number, number] {
  return [RADIUS * Math.sin(angle), height, RADIUS * Math.cos(angle)];
}

/**
 * Regions: `low` and `high` (unpaired would be `belt`, a ring in the middle), paired ones split at the midline; the
 * lower front of the right carries `abdomen_rlq`, within `abdomen_lower.right`.
 */
export function tubeSkin(): SkinMesh {
  const index = (row: number, column: number): number => {
    if (column === 0) return row;
    if (column === COLUMNS) return ROWS + 1 + row;
    const midline = 2 * (ROWS + 1);
    const inner = COLUMNS - 1;
    const half = (ROWS + 1) * inner;
    const left = midline + row * inner + Math.abs(column) - 1;
    return column > 0 ? left : left + half;
  };
  const midline = 2 * (ROWS + 1);
  const half = (ROWS + 1) * (COLUMNS - 1);
  const positions = new Float32Array(3 * (midline + 2 * half));
  const regions = [
    'back.left',
    'back.right',
    'abdomen_lower.left',
    'abdomen_lower.right',
    'abdomen_rlq',
    'chest.left',
    'chest.right',
    'belt',
  ];
  const region = new Uint8Array(midline + 2 * half);
  for (let row = 0; row <= ROWS; row++) {
    for (let column = 1 - COLUMNS; column <= COLUMNS; column++) {
      const angle = (Math.PI * column) / COLUMNS;
      const vertex = index(row, column);
      positions.set(onTube(angle, (HEIGHT * row) / ROWS), 3 * vertex);
      region[vertex] = regions.indexOf(regionAt(angle, row / ROWS));
    }
  }
  const indices: number[] = [];
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const cell = (sign: 1 | -1) => {
        const at = (r: number, c: number) => index(r, c === 0 || c === COLUMNS ? c : sign * c);
        const [p, q, r, s] = [
          at(row, column),
          at(row, column + 1),
          at(row + 1, column),
          at(row + 1, column + 1),
        ];
        indices.push(...(sign > 0 ? [p, q, r, q, s, r] : [p, r, q, q, r, s]));
      };
      cell(1);
      cell(-1);
    }
  }
  const mesh = { positions, indices: Uint32Array.from(indices) };
  return { ...mesh, normals: vertexNormals(mesh), region, regions, midline, half };
}

function regionAt(angle: number, height: number): string {
  const side = angle >= 0 ? 'left' : 'right';
  if (Math.abs(height - 0.5) < 0.06) return 'belt';
  if (Math.abs(angle) > Math.PI / 2) return `back.${side}`;
  if (height > 0.5) return `chest.${side}`;
  return side === 'right' && Math.abs(angle) > 0.5 ? 'abdomen_rlq' : `abdomen_lower.${side}`;
}

/** Landmarks of the left half by angle and height: vertices of the tube. */
export function tubeLandmarks(skin: SkinMesh): Landmark[] {
  const places: Record<string, [number, number]> = {
    navel: [0, 0.15],
    'hip-front': [0.9, 0.1],
    'rib-front': [0.9, 0.4],
    'rib-side': [1.6, 0.4],
    'rib-back': [2.6, 0.4],
    spine: [Math.PI, 0.3],
  };
  return Object.entries(places).map(([id, [angle, height]]) => {
    const [x, y, z] = onTube(angle, height);
    let vertex = 0;
    let gap = Number.POSITIVE_INFINITY;
    for (let v = 0; v < skin.midline + skin.half; v++) {
      const d = Math.hypot(
        skin.positions[3 * v]! - x,
        skin.positions[3 * v + 1]! - y,
        skin.positions[3 * v + 2]! - z,
      );
      if (d < gap) [vertex, gap] = [v, d];
    }
    return { id, name: id, vertex, position: [x, y, z] };
  });
}
