import type { SectionFrame } from '#atlas/section-frame.ts';

/**
 * Which reference node a bone is measured on. The reference counts metacarpals and phalanges by place, not by
 * digit: from the little finger's side, and phalanges from above (hand) or from behind (foot).
 */
export interface Source {
  node: string;
  /** The right twin's node, where both interlock: what reaches over the midline then fills the other's gaps. */
  twin?: string;
  /** Only this part, where a node holds a large solid and small ones that touch it. */
  pieces?: 'largest' | 'others';
  /** Cavities and clefts up to twice this wide are filled (metres). */
  fill?: number;
  /** The bone grows by this much (metres), so that no light shows through a suture. */
  grow?: number;
  /** Thickness of the thinnest walls that matter, where the bone's mean misleads (metres). */
  wall?: number;
  /** A fan around this axis instead of the frame with the fewest points. */
  fan?: SectionFrame;
  /** Triangles for each that a bone of this size and shape gets: more where all look, less where few do. */
  detail?: number;
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

/** How far the bones of the vault overlap at their sutures (metres). */
const SUTURE = 0.0004;

/** What the rules below do not know. */
const SPECIAL: Record<string, Partial<Source>> = {
  // The frontal sinus has walls thinner than a millimetre, and nobody sees it.
  'frontal-bone': { fill: 0.006, grow: SUTURE, fan: vaultFan(1.64, -0.01), detail: 1.4 },
  'parietal-bone': {
    twin: 'parietal_bone_right',
    fill: 0.002,
    grow: SUTURE,
    fan: vaultFan(1.56, -0.03),
    detail: 1.4,
  },
  'occipital-bone': { fill: 0.002, grow: SUTURE, detail: 1.2 },
  'temporal-bone': { fill: 0.0015, grow: SUTURE, detail: 1.2 },
  sphenoid: { wall: 0.002, grow: SUTURE },
  ethmoid: { detail: 0.4 },
  vomer: { detail: 0.4 },
  'palatine-bone': { twin: 'palatine_bones', detail: 0.4 },
  'inferior-nasal-concha': { detail: 0.4 },
  'nasal-bone': { twin: 'nasal_bone_right', detail: 1.4 },
  zygomatic: { detail: 1.4 },
  scapula: { wall: 0.0018 },
  // Filled, the tooth sockets hide the roots behind their thin outer walls.
  maxilla: { twin: 'maxilla_right', fill: 0.004, wall: 0.0024, detail: 1.4 },
  // The reference's lower teeth lack both central incisors; the jaw's mesh holds a whole left row.
  mandible: { pieces: 'largest', fill: 0.004, wall: 0.003, detail: 1.4 },
  'teeth-lower': { node: 'mandible', pieces: 'others', detail: 1.4 },
  'teeth-upper': { node: 'upper_teeth_left', detail: 1.4 },
};

/** Kinds of bones that are many and deep. */
const KIND_DETAIL: Record<string, number> = { vertebra: 0.75, disc: 0.6 };

/** The source of a bone by its id. */
export function sourceOf(id: string, mid: boolean): Source {
  const [kind] = id.split('-') as [string];
  return { node: nodeOf(id, mid), detail: KIND_DETAIL[kind] ?? 1, ...SPECIAL[id] };
}

function nodeOf(id: string, mid: boolean): string {
  const [kind, place, row, digit] = id.split('-');
  if (kind === 'disc') return `intervertebral_${id.replaceAll('-', '_')}`;
  if (kind === 'metacarpal') return `metacarpal_left_${METACARPALS[Number(place) - 1]}`;
  if (kind === 'phalanx') {
    const bones: readonly number[] = (place === 'hand' ? HAND_PHALANGES : FOOT_PHALANGES)[Number(digit) - 1]!;
    return `phalanx_${place}_left_${row === 'proximal' ? bones[0] : row === 'distal' ? bones.at(-1) : bones[1]}`;
  }
  if (mid) return id.replaceAll('-', '_');
  const number = /-(\d+)$/.exec(id)?.[1];
  const name = id.replace(/-\d+$/, '').replaceAll('-', '_');
  return number ? `${name}_left_${number}` : `${name}_left`;
}
