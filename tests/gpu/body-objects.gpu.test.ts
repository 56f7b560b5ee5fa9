import { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BodyObjects } from '#scene/body/body-objects.ts';
import { THEMES } from '#scene/materials/palette.ts';
import { readBody } from '#scene/model/body-model.ts';
import { tinyGlb } from '#scene/model/tiny-glb.ts';

let renderer: WebGLRenderer;
const camera = new PerspectiveCamera(30, 1, 0.01, 10);
camera.position.set(0, 1, 1);

beforeEach(() => {
  renderer = new WebGLRenderer();
  renderer.setSize(32, 32);
  renderer.debug.onShaderError = (gl, program) => {
    throw new Error(gl.getProgramInfoLog(program) ?? 'A program does not link.');
  };
});
afterEach(() => {
  renderer.dispose();
  renderer.forceContextLoss();
});

const look = (opacity: number) => ({ hover: 0, select: 1, recede: 0, opacity });
const ZONE = {
  vertices: Uint32Array.from([0, 1, 2]),
  weights: Uint8Array.from([255, 255, 255]),
  arrivals: Uint8Array.from([0, 99, 255]),
};

/** Draws a body that shows all it can: solid and glass muscles, pain of both kinds, marked regions. */
async function drawAll(): Promise<BodyObjects> {
  const body = new BodyObjects(await readBody(tinyGlb()), THEMES.light);
  const scene = new Scene();
  scene.add(body.group);
  body.muscles.states.aim([look(1), look(0.2)], true);
  body.skin.setPain([{ essential: null, spillover: ZONE, approach: null }], 'left');
  body.skin.setMarked(['calf.left']);
  body.step(1);
  renderer.render(scene, camera);
  return body;
}

it('compiles every shader and draws each layer once per pass', async () => {
  const body = await drawAll();
  // Bones, solid muscles, glass depth, glass, skin depth, skin, dots.
  expect(renderer.info.render.calls).toBe(7);
  body.dispose();
});

it('gives back everything that it took of the graphics card', async () => {
  const round = async () => {
    const body = await drawAll();
    const held = renderer.info.memory.textures;
    body.dispose();
    return { held, left: { ...renderer.info.memory } };
  };
  const first = await round();
  // three itself keeps one table for its lighting.
  expect(first.left).toMatchObject({ geometries: 0, textures: 1 });
  expect(await round()).toEqual(first);
});

it('draws neither muscles nor bones below closed skin', async () => {
  const body = await drawAll();
  const scene = new Scene();
  scene.add(body.group);
  body.skin.setSolid(true, true);
  body.step(1);
  renderer.render(scene, camera);
  expect(renderer.info.render.calls).toBe(3);
  body.dispose();
});
