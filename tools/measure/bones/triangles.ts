import type { BoneFigures } from '#atlas/bone-figures.ts';
import { boneNet } from '#atlas/section-stack.ts';
import { gridAround } from '#atlas/signed-distance.ts';
import { simplify } from '#atlas/simplify.ts';

/** Error (metres) that the triangles of a bone of 6 cm may show; larger bones more, by this power of their size. */
const [SHOWN_ERROR, SIZE, ERROR_POWER] = [0.0003, 0.06, 0.15];
/** No bone is too small to be round. */
const FEWEST_TRIANGLES = 300;

/**
 * Triangles that show a bone's shape well, both halves of a symmetric one.
 * @param detail more or less of them than other bones get
 */
export function trianglesFor(figures: Omit<BoneFigures, 'triangles'>, detail = 1): number {
  const net = boneNet({ ...figures, triangles: 0 });
  const size = Math.max(...gridAround(net, 0.001, 0).dims) * 0.001;
  const { indices } = simplify(net, 0, { maxError: SHOWN_ERROR * (size / SIZE) ** ERROR_POWER });
  const halves = figures.mid ? 2 : 1;
  return Math.max(FEWEST_TRIANGLES, Math.round((detail * halves * indices.length) / 3));
}
