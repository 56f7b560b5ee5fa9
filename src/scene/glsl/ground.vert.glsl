varying vec2 vGround;

void main() {
  vGround = position.xy;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
