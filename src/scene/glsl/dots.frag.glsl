uniform vec3 uColour;
varying vec2 vDot;
varying float vShown;

void main() {
  float r = length(vDot) * 1.15;
  float soft = fwidth(r);
  float inside = 1.0 - smoothstep(1.0 - soft, 1.0, r);
  if (inside <= 0.0 || vShown <= 0.0) discard;
  gl_FragColor = vec4(uColour, inside * 0.92);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
