/** A plain triangle mesh, in metres: what every generator makes and every writer takes. */
export interface TriangleMesh {
  /** x y z per vertex; x = the body's left, y = up, z = forward; soles at y = 0. */
  positions: Float32Array;
  /** Three vertex indices per triangle, counter-clockwise seen from outside. */
  indices: Uint32Array;
}

/** A muscle part rebuilt from its figures. */
export interface LoftMesh extends TriangleMesh {
  /** u v per vertex: u 0 at the origin to 1 at the insertion, v 0 to 1 around. */
  uvs: Float32Array;
}

/** A mesh with unit normals of its own, x y z per vertex: those of the finer surface that it stands for. */
export interface ShadedMesh extends TriangleMesh {
  normals: Float32Array;
}
