/** What the app is measured against: the same model as a loader hands it over, one mesh and one draw for each node. */
import {
  AmbientLight,
  Color,
  DirectionalLight,
  DoubleSide,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';

/** Figures of the plain way, read by the benchmark. */
interface NaiveProbe {
  drawCalls: number;
  triangles: number;
  /** Turns the body for so long and answers with milliseconds per frame. */
  turn(milliseconds: number): Promise<number>;
}

declare global {
  interface Window {
    naive?: NaiveProbe;
  }
}

const renderer = new WebGLRenderer({ antialias: true });
renderer.setSize(window.innerWidth, window.innerHeight);
document.body.append(renderer.domElement);

const scene = new Scene();
scene.background = new Color('#fbf8f3');
const sun = new DirectionalLight('white', 2);
sun.position.set(-1, 2, 2);
scene.add(sun, new AmbientLight('white', 1));
const camera = new PerspectiveCamera(30, window.innerWidth / window.innerHeight, 0.1, 20);

const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
const { scene: body } = await loader.loadAsync('/models/body.glb');
body.traverse((node) => {
  if (!(node instanceof Mesh)) return;
  const isSkin = node.userData.name === 'skin' || node.name === 'skin';
  node.material = new MeshStandardMaterial({
    color: isSkin ? '#d9b8a0' : node.name.startsWith('bone') ? '#e8e0d0' : '#9a4a44',
    side: DoubleSide,
    transparent: isSkin,
    opacity: isSkin ? 0.2 : 1,
  });
});
scene.add(body);

function draw(angle: number): void {
  camera.position.set(4 * Math.sin(angle), 0.95, 4 * Math.cos(angle));
  camera.lookAt(0, 0.87, 0);
  renderer.render(scene, camera);
}
draw(0);

window.naive = {
  drawCalls: renderer.info.render.calls,
  triangles: renderer.info.render.triangles,
  async turn(milliseconds) {
    const start = performance.now();
    let frames = 0;
    while (performance.now() - start < milliseconds) {
      const time = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      draw((time - start) / 1000);
      frames += 1;
    }
    return (performance.now() - start) / frames;
  },
};
