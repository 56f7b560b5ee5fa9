import type { SectionFrame } from '#atlas/section-frame.ts';

/**
 * Which reference node a bone is measured on. The reference counts metacarpals and phalanges by place, not by
 * digit: from the little finger's side, and phalanges from above (hand) or from behind (foot).
 */
export interface Source {
  node: string;
  /** Only this part, where a node holds a large solid and small ones that touch it. */
  pieces?: 'largest' | 'others';
  /** Cavities and clefts up to twice this wide are filled (metres). */
  fill?: number;
  /** Thickness of the thinnest walls that matter, where the bone's mean misleads (metres). */
  wall?: number;
  /** Mostly out of sight: may show more error, and leaves its triangles to others. */
  hidden?: boolean;
  /** A fan around this axis instead of the frame with the fewest points. */
  fan?: SectionFrame;
}

const METACARPALS = [5, 4, 3, 2, 1];

/** Digit by digit: proximal, middle, distal; the first digit has no middle. */
const HAND_PHALANGES = [
  [1, 2],
  [5, 10, 13],
  [6, 11, 14],
  [4, 9, 12],
  [3, 7, 8],
] as const;
const FOOT_PHALANGES = [
  [7, 12],
  [6, 11, 14],
  [4, 10, 13],
  [2, 8, 9],
  [1, 3, 5],
] as const;

/** A fan around an axis from side to side at this height and depth (metres): cuts the skull's vault squarely. */
const vaultFan = (y: number, z: number): SectionFrame => ({
  kind: 'fan',
  origin: [0, Math.round(y * 10_000), Math.round(z * 10_000)],
  u: [10_000, 0, 0],
  v: [0, 10_000, 0],
});

/** What the rules below would get wrong. */
const SPECIAL: Record<string, Source> = {
  // The frontal sinus has walls thinner than a millimetre, and nobody sees it.
  'frontal-bone': { node: 'frontal_bone', fill: 0.006, fan: vaultFan(1.64, -0.01) },
  'parietal-bone': { node: 'parietal_bone_left', fan: vaultFan(1.56, -0.03) },
  sphenoid: { node: 'sphenoid', wall: 0.002, hidden: true },
  ethmoid: { node: 'ethmoid', hidden: true },
  vomer: { node: 'vomer', hidden: true },
  'palatine-bone': { node: 'palatine_bone_left', hidden: true },
  'inferior-nasal-concha': { node: 'inferior_nasal_concha_left', hidden: true },
  scapula: { node: 'scapula_left', wall: 0.0018 },
  // Filled, the tooth sockets hide the roots behind their thin outer walls.
  maxilla: { node: 'maxilla_left', fill: 0.004, wall: 0.0024 },
  // The reference's lower teeth lack both central incisors; the jaw's mesh holds a whole left row.
  mandible: { node: 'mandible', pieces: 'largest', fill: 0.004, wall: 0.003 },
  'teeth-lower': { node: 'mandible', pieces: 'others' },
  'teeth-upper': { node: 'upper_teeth_left' },
};

/** The source of a bone by its id. */
export function sourceOf(id: string, mid: boolean): Source {
  const special = SPECIAL[id];
  if (special) return special;
  const words = id.split('-');
  const [kind, place] = words;
  if (kind === 'disc') return { node: `intervertebral_${id.replaceAll('-', '_')}` };
  if (kind === 'phalanx') {
    const [, , row, digit] = words;
    const bones = (place === 'hand' ? HAND_PHALANGES : FOOT_PHALANGES)[
      Number(digit) - 1
    ] as readonly number[];
    const number = row === 'proximal' ? bones[0] : row === 'distal' ? bones[bones.length - 1] : bones[1];
    return { node: `phalanx_${place}_left_${number}` };
  }
  if (kind === 'metacarpal') return { node: `metacarpal_left_${METACARPALS[Number(place) - 1]}` };
  if (mid) return { node: id.replaceAll('-', '_') };
  const number = /-(\d+)$/.exec(id)?.[1];
  const name = id.replace(/-\d+$/, '').replaceAll('-', '_');
  return { node: number ? `${name}_left_${number}` : `${name}_left` };
}
