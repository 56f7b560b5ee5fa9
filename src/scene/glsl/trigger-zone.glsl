// Zones of common location on a muscle: soft, drawn out along the fibre, with the taut band that runs through them.

/** Distance in units of the spread from a zone's middle, along the surface; v is round, so it wraps. */
vec2 zoneOffsetMm(vec2 uv, vec2 middle, vec2 sizeMm) {
  float dv = fract(uv.y - middle.y + 0.5) - 0.5;
  return vec2((uv.x - middle.x) * sizeMm.x, dv * sizeMm.y);
}

/**
 * 1 in the middle of a zone, fading to 0 a little beyond its spread; 1.4 times longer along the fibre, and across it no
 * wider than the side of the belly that a finger can reach.
 */
float zoneAmount(vec2 offsetMm, float spreadMm, float girthMm) {
  vec2 radii = max(vec2(1.4 * spreadMm, min(spreadMm, 0.13 * girthMm)), vec2(1.0));
  float r = length(offsetMm / radii);
  return 1.0 - smoothstep(0.15, 1.25, r);
}

/** The taut band: as wide as a cord, three spreads long each way. */
float bandAmount(vec2 offsetMm, float spreadMm) {
  float across = exp(-offsetMm.y * offsetMm.y / 5.0);
  return across * (1.0 - smoothstep(0.4, 3.0, abs(offsetMm.x) / max(spreadMm, 1.0)));
}
