// u, v, openness, relative girth of the fragment; of its part the state (hover, select, recede, opacity), and index,
// length mm, girth mm, seed.
flat varying vec4 vPartState;
flat varying vec4 vPart;
varying vec4 vSurface;
