import CameraControls from 'camera-controls';
import {
  Box3,
  Matrix4,
  type PerspectiveCamera,
  Quaternion,
  Raycaster,
  Sphere,
  Spherical,
  Vector2,
  Vector3,
  Vector4,
} from 'three';
import type { CameraPose } from '#state/view.ts';
import { FIELD_OF_VIEW, type Shot, type StageSize, viewShift } from './framing.ts';

CameraControls.install({
  THREE: { Vector2, Vector3, Vector4, Quaternion, Matrix4, Spherical, Box3, Sphere, Raycaster },
});

/** Where the middle of the picture may be taken, metres. */
const REACH = new Box3(new Vector3(-0.75, -0.05, -0.4), new Vector3(0.75, 1.85, 0.5));
const TURN = Math.PI / 12;
/** Seconds for the picture's middle to follow a panel that opens. */
const SHIFT_SECONDS = 0.35;

export interface RigEvents {
  /** Something began to move: a frame is wanted. */
  moving(): void;
  /** The person has turned the body and it has come to rest. */
  turned(pose: CameraPose): void;
}

/** Turns the camera about the body, flies it, and keeps its middle clear of the panels. */
export class CameraRig {
  readonly #camera: PerspectiveCamera;
  readonly #controls: CameraControls;
  readonly #events: RigEvents;
  readonly #shift = new Vector2();
  #stage: StageSize = { width: 1, height: 1, inset: { top: 0, right: 0, bottom: 0, left: 0 } };
  /** The person has moved the camera, and it has not been told yet. */
  #byHand = false;
  /** A finger or button is down. */
  #held = false;

  constructor(camera: PerspectiveCamera, element: HTMLElement, events: RigEvents) {
    this.#camera = camera;
    this.#events = events;
    camera.fov = FIELD_OF_VIEW;
    camera.near = 0.05;
    camera.far = 30;
    const controls = new CameraControls(camera, element);
    controls.smoothTime = 0.32;
    controls.draggingSmoothTime = 0.09;
    controls.minDistance = 0.22;
    controls.maxDistance = 9;
    controls.minPolarAngle = 0.06 * Math.PI;
    controls.maxPolarAngle = 0.94 * Math.PI;
    controls.dollyToCursor = true;
    controls.restThreshold = 0.004;
    controls.setBoundary(REACH);
    for (const event of ['controlstart', 'control', 'transitionstart', 'wake'] as const) {
      controls.addEventListener(event, () => events.moving());
    }
    controls.addEventListener('controlstart', () => {
      this.#held = true;
    });
    controls.addEventListener('control', () => {
      this.#byHand = true;
    });
    controls.addEventListener('controlend', () => {
      this.#held = false;
      events.moving();
    });
    this.#controls = controls;
  }

  /** Tells the size of the stage; `atOnce` without letting the picture glide. */
  resize(stage: StageSize, atOnce: boolean): void {
    this.#stage = stage;
    if (atOnce) this.#shift.copy(viewShift(stage));
    this.#applyShift();
    this.#events.moving();
  }

  fly({ position, target }: Shot, atOnce: boolean): void {
    this.#byHand = false;
    void this.#controls.setLookAt(...position.toArray(), ...target.toArray(), !atOnce);
    this.#events.moving();
  }

  /** Arrow keys turn, plus and minus go near and far. True if the key was one of these. */
  key(key: string, atOnce: boolean): boolean {
    const controls = this.#controls;
    const moves: Record<string, () => Promise<void>> = {
      ArrowLeft: () => controls.rotate(-TURN, 0, !atOnce),
      ArrowRight: () => controls.rotate(TURN, 0, !atOnce),
      ArrowUp: () => controls.rotate(0, -TURN, !atOnce),
      ArrowDown: () => controls.rotate(0, TURN, !atOnce),
      '+': () => controls.dolly(controls.distance * 0.2, !atOnce),
      '-': () => controls.dolly(-controls.distance * 0.25, !atOnce),
    };
    const move = moves[key === '=' ? '+' : key];
    if (!move) return false;
    this.#byHand = true;
    void move();
    this.#events.moving();
    return true;
  }

  /** Moves on; true while there is more to come. */
  step(seconds: number): boolean {
    const wanted = viewShift(this.#stage);
    const gap = Math.hypot(wanted.x - this.#shift.x, wanted.y - this.#shift.y);
    const shifting = gap > 0.5;
    if (gap > 0) {
      this.#shift.lerp(
        new Vector2(wanted.x, wanted.y),
        shifting ? 1 - Math.exp((-4 * seconds) / SHIFT_SECONDS) : 1,
      );
      this.#applyShift();
    }
    const moving = this.#controls.update(seconds);
    if (!moving && !this.#held) this.#settle();
    return moving || shifting;
  }

  get pose(): CameraPose {
    const position = this.#controls.getPosition(new Vector3());
    const target = this.#controls.getTarget(new Vector3());
    return [...position.toArray(), ...target.toArray()];
  }

  dispose(): void {
    this.#controls.dispose();
  }

  #settle(): void {
    if (!this.#byHand) return;
    this.#byHand = false;
    this.#events.turned(this.pose);
  }

  #applyShift(): void {
    const { width, height } = this.#stage;
    this.#camera.aspect = width / height;
    this.#camera.setViewOffset(width, height, this.#shift.x, this.#shift.y, width, height);
  }
}
