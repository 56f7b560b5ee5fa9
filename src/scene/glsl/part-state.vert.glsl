// State of the vertex's part, one texel each: hover, select, recede, opacity.
attribute vec4 surface;
/** Index of the part, its length and girth in 0.1 mm, its seed in 1/65535. */
attribute vec4 part;
uniform sampler2D tPartState;
flat varying vec4 vPartState;
flat varying vec4 vPart;
varying vec4 vSurface;

void readPart() {
  vPartState = texelFetch(tPartState, ivec2(int(part.x + 0.5), 0), 0);
  vPart = part * vec4(1.0, 0.1, 0.1, 1.0 / 65535.0);
  vSurface = surface;
}
