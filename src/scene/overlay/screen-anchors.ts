import { type Camera, Vector3 } from 'three';

/** Where a place of the body is on screen, pixels from the stage's upper left corner. */
export interface ScreenPlace {
  x: number;
  y: number;
  /** In front of the camera. */
  ahead: boolean;
}

/** The view of one frame, for whatever follows the body on screen. */
export interface Projection {
  width: number;
  height: number;
  toScreen(place: Vector3): ScreenPlace;
  /** Whether solid body lies between the camera and a place. */
  isBehindBody(place: Vector3): boolean;
}

/** Tells followers (marks, labels) where things are after every frame in which the camera moved. */
export class ScreenAnchors {
  readonly #followers = new Set<(projection: Projection) => void>();

  follow(follower: (projection: Projection) => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  update(
    camera: Camera,
    size: { width: number; height: number },
    isHidden: (place: Vector3, direction: Vector3) => boolean,
  ): void {
    camera.updateMatrixWorld();
    const v = new Vector3();
    const eye = new Vector3().setFromMatrixPosition(camera.matrixWorld);
    const projection: Projection = {
      ...size,
      toScreen(place) {
        v.copy(place).project(camera);
        return {
          x: ((v.x + 1) / 2) * size.width,
          y: ((1 - v.y) / 2) * size.height,
          ahead: v.z < 1,
        };
      },
      isBehindBody: (place) => isHidden(place, v.copy(eye).sub(place).normalize()),
    };
    for (const follower of this.#followers) follower(projection);
  }
}
