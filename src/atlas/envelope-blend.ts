/** Polynomial smooth minimum: equals the minimum where the two differ by more than `width`. */
export function smoothMin(a: number, b: number, width: number): number {
  const overlap = Math.max(width - Math.abs(a - b), 0);
  return Math.min(a, b) - (width > 0 ? (overlap * overlap) / (4 * width) : 0);
}
