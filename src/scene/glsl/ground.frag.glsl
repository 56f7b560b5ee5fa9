// Shade under a standing body: a wide faint one, and a closer one under each foot. Metres on the floor.
uniform vec3 uColour;
uniform float uOpacity;
varying vec2 vGround;

float blot(vec2 middle, vec2 size) {
  vec2 d = (vGround - middle) / size;
  return exp(-dot(d, d));
}

void main() {
  float feet = blot(vec2(0.12, -0.03), vec2(0.09, 0.15)) + blot(vec2(-0.12, -0.03), vec2(0.09, 0.15));
  float shade = min(0.42 * blot(vec2(0.0), vec2(0.42, 0.3)) + 0.55 * feet, 1.0);
  gl_FragColor = vec4(uColour, uOpacity * shade);
  #include <colorspace_fragment>
}
