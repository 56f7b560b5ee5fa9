// State of the vertex's part, one texel each: hover, select, recede, opacity. Figures: length mm, girth mm, seed.
attribute float partIndex;
attribute vec4 surface;
uniform sampler2D tPartState;
uniform sampler2D tPartFigures;
flat varying vec4 vPartState;
flat varying vec4 vPartFigures;
flat varying float vPartIndex;
varying vec4 vSurface;

void readPart() {
  ivec2 texel = ivec2(int(partIndex + 0.5), 0);
  vPartState = texelFetch(tPartState, texel, 0);
  vPartFigures = texelFetch(tPartFigures, texel, 0);
  vPartIndex = partIndex;
  vSurface = surface;
}
