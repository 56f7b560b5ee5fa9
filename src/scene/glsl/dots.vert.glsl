// Dots of the spillover zone: small discs on the skin, never smaller on screen than can be told apart.
attribute vec3 centre;
attribute vec3 axis;
attribute float arrival;
uniform float uRadius;
uniform float uFront;
uniform vec2 uPixel;
varying vec2 vDot;
varying float vShown;

void main() {
  vDot = position.xy;
  vec3 side = normalize(cross(axis, abs(axis.y) < 0.9 ? vec3(0.0, 1.0, 0.0) : vec3(1.0, 0.0, 0.0)));
  vec3 ahead = cross(axis, side);
  float shown = smoothstep(0.0, 0.08, uFront - arrival);
  vec4 middle = projectionMatrix * viewMatrix * vec4(centre, 1.0);
  // Metres that one pixel covers at the dot.
  float pixel = middle.w * uPixel.y;
  float radius = max(uRadius, 0.9 * pixel) * shown;
  // A little towards the eye, so that the skin's facets do not cut into a disc.
  vec3 lift = normalize(cameraPosition - centre) * 0.003;
  vec3 place = centre + lift + (side * position.x + ahead * position.y) * radius * 1.15;
  vShown = shown;
  gl_Position = projectionMatrix * viewMatrix * vec4(place, 1.0);
}
