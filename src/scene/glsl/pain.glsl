// The pain field. Twins in src/scene/pain/pain-shape.ts, compared in tests/gpu.

/** 1 inside the zone (weight above one half), 0 outside, with an edge `softness` wide in weight. */
float painCoverage(float weight, float softness) {
  float width = max(softness, 2e-3);
  return smoothstep(0.5 - width, 0.5 + width, weight);
}

/** 0 at the zone's edge to 1 in its core. */
float painDepth(float weight) {
  return smoothstep(0.5, 1.0, weight);
}

/** A soft halo outside the edge. */
float painHalo(float weight) {
  return smoothstep(0.12, 0.5, weight) * (1.0 - step(0.5, weight));
}

/** 1 where the wave has been, 0 where it has yet to come. `front` and `arrival` share a scale, 1 = the farthest skin. */
float waveArrived(float arrival, float front) {
  return smoothstep(0.0, 0.08, front - arrival);
}

/** The bright crest of the wave: 1 at the front, 0.1 of its height a tenth of the way off. */
float waveCrest(float arrival, float front) {
  float d = (front - arrival) / 0.066;
  return exp(-d * d);
}
