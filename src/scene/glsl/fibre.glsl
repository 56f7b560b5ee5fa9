// Muscle fibre from the surface coordinates: a strand texture wound round the belly in whole tiles, so that strands
// run from origin to insertion, keep their width in millimetres and meet without a seam at v = 0.

/** Whole tiles of `tileMm` round a belly of `girthMm`. */
float fibreTiles(float girthMm, float tileMm) {
  return max(1.0, floor(girthMm / tileMm + 0.5));
}

/** Texture coordinates of the strand texture at (u, v). */
vec2 fibreCoordinates(vec2 uv, vec2 sizeMm, vec2 tileMm, float seed) {
  return vec2(uv.y * fibreTiles(sizeMm.y, tileMm.y) + seed, uv.x * sizeMm.x / tileMm.x + seed * 7.0);
}

/** Length in millimetres over which an end is tendon, for a part of the given length. */
float tendonMm(float lengthMm) {
  return clamp(0.08 * lengthMm, 4.0, 18.0);
}

/**
 * How much of the surface is tendon: the ends, and wherever the part is thin against its belly. `strand` (0 to 1) is
 * the fibre noise that breaks up the border.
 */
float tendonAmount(float u, float lengthMm, float relativeGirth, float strand) {
  float toEndMm = min(u, 1.0 - u) * lengthMm;
  float atEnd = 1.0 - toEndMm / tendonMm(lengthMm);
  float thin = 1.5 - relativeGirth / 0.3;
  return smoothstep(0.12, 0.62, max(atEnd, thin) + (strand - 0.5) * 0.75);
}

/** Direction of growing v in the plane of the screen's surface, view space, unit length. */
vec3 acrossFibre(vec3 viewPosition, vec2 uv) {
  vec3 px = dFdx(viewPosition);
  vec3 py = dFdy(viewPosition);
  vec2 ux = dFdx(uv);
  vec2 uy = dFdy(uv);
  vec3 across = (py * ux.x - px * uy.x) * sign(ux.x * uy.y - uy.x * ux.y);
  return across * inversesqrt(max(dot(across, across), 1e-20));
}
