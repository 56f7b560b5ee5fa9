/**
 * Which reference node a bone is measured on. The reference counts metacarpals and phalanges by place, not by
 * digit: from the little finger's side, and phalanges from above (hand) or from behind (foot).
 */
export interface Source {
  node: string;
  /** Measured on the right and mirrored, where the reference's left is worse. */
  mirrored?: boolean;
  /** Cavities and clefts up to twice this wide are filled (metres). */
  fill?: number;
  /** Node spacing of the rebuilt bone in 0.1 mm, where walls are thinner than the bone's mean. */
  cell?: number;
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

/** Bones whose names follow no rule, or that one side of the reference shows better. */
const SPECIAL: Record<string, Source> = {
  // The left lower teeth are part of the mandible's mesh, so jaw and teeth are those of the right.
  mandible: { node: 'mandible', mirrored: true },
  'teeth-lower': { node: 'lower_teeth_right', mirrored: true },
  'teeth-upper': { node: 'upper_teeth_left' },
  // The frontal sinus has walls thinner than a millimetre, and nobody sees it.
  'frontal-bone': { node: 'frontal_bone', fill: 0.006 },
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
