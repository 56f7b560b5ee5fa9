// Skin as a shell: clear where one looks straight through it, seen at its rim.

/** Opacity of the shell where `rim` is 0 (facing) to 1 (outline); `solid` 1 closes it. */
float shellAlpha(float rim, float solid) {
  return mix(0.64 * rim, 1.0, solid);
}

/** Light that has wandered through skin: a warm glow just past the shadow's edge. */
vec3 softTerminator(float facingLight) {
  float edge = smoothstep(-0.45, 0.1, facingLight) * (1.0 - smoothstep(0.1, 0.75, facingLight));
  return vec3(0.075, 0.03, 0.02) * edge;
}

/** One colour over another, both with their opacity, not premultiplied. */
vec4 over(vec4 top, vec4 below) {
  float alpha = top.a + below.a * (1.0 - top.a);
  vec3 rgb = (top.rgb * top.a + below.rgb * below.a * (1.0 - top.a)) / max(alpha, 1e-4);
  return vec4(rgb, alpha);
}
