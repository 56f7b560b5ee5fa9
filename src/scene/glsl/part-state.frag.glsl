// u, v, openness, relative girth of the fragment; state and figures of its part (see part-state.vert.glsl).
flat varying vec4 vPartState;
flat varying vec4 vPartFigures;
flat varying float vPartIndex;
varying vec4 vSurface;
