/** Draws a point's zones on the skin for a contact sheet. */
import { at, corners, positionOf, type Surface, type Vec3 } from '#atlas/geodesic-mesh.ts';
import type { CompiledPoint, Layer } from './point.ts';
import type { Crop, Frame, Picture } from './sheet-raster.ts';
import { frameOf, rasterise } from './sheet-raster.ts';
import type { lookouts } from './sheet-views.ts';
import { bestViews } from './sheet-views.ts';
import type { Canvas } from './strokes.ts';

type Rgb = readonly [number, number, number];

const PAPER: Rgb = [251, 248, 243];
const SKIN: Rgb = [240, 219, 203];
const PAIN: Rgb = [207, 35, 72];
const MARK: Rgb = [11, 117, 117];
/** Width and height of one picture, pixels. */
const SIZE = { width: 300, height: 380 };
/** A picture shows at least this much of the body, metres. */
const LEAST_WIDTH = 0.26;

/** One or two pictures that show the whole zone. */
export function drawPoint(
  canvas: Canvas,
  point: CompiledPoint,
  sides: ReturnType<typeof lookouts>,
): Picture[] {
  const { surface } = canvas;
  const essential = fieldOf(surface, point.essential);
  const spillover = fieldOf(surface, point.spillover);
  const zone = new Map<number, number>();
  for (let v = 0; v < surface.vertexCount; v++) {
    const weight = Math.max(essential[v]!, spillover[v]!);
    if (weight > 0) zone.set(v, weight);
  }
  if (zone.size === 0 && point.own) zone.set(corners(surface, point.own.face)[0], 1);
  if (zone.size === 0) return [];
  const mark = point.own && positionOf(surface, point.own);
  return bestViews(sides, zone).map((view) => {
    const frame = frameOf(view);
    return draw(canvas, frame, cropTo(surface, frame, zone, mark), essential, spillover, mark);
  });
}

function fieldOf(surface: Surface, { vertices, weights }: Layer): Float32Array {
  const field = new Float32Array(surface.vertexCount);
  for (const [i, v] of vertices.entries()) field[v] = weights[i]! / 255;
  return field;
}

const onScreen = ({ right, up }: Frame, p: Vec3): [number, number] => [
  p[0] * right[0] + p[1] * right[1] + p[2] * right[2],
  p[0] * up[0] + p[1] * up[1] + p[2] * up[2],
];

/** The zone, the mark and some body around them. */
function cropTo(surface: Surface, frame: Frame, zone: ReadonlyMap<number, number>, mark: Vec3 | null): Crop {
  const places = [...zone]
    .filter(([, w]) => w >= 0.4)
    .map(([v]) => onScreen(frame, at(surface.positions, v)));
  if (mark) places.push(onScreen(frame, mark));
  const range = (axis: 0 | 1) => {
    const values = places.map((p) => p[axis]);
    return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))] as const;
  };
  const [[x0, x1], [y0, y1]] = [range(0), range(1)];
  const scale = Math.max(
    (x1 - x0 + 0.1) / SIZE.width,
    (y1 - y0 + 0.1) / SIZE.height,
    LEAST_WIDTH / SIZE.width,
  );
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, scale, ...SIZE };
}

function draw(
  { surface, skin }: Canvas,
  frame: Frame,
  crop: Crop,
  essential: Float32Array,
  spillover: Float32Array,
  mark: Vec3 | null,
): Picture {
  const { width, height } = crop;
  const { face, u, v, depth } = rasterise(surface, frame, crop);
  const rgb = new Uint8Array(3 * width * height);
  const put = (pixel: number, colour: Rgb, share = 1) => {
    for (let c = 0; c < 3; c++) rgb[3 * pixel + c] = rgb[3 * pixel + c]! * (1 - share) + colour[c]! * share;
  };
  const label = new Int16Array(width * height).fill(-1);
  for (let pixel = 0; pixel < width * height; pixel++) {
    put(pixel, PAPER);
    const f = face[pixel]!;
    if (f < 0) continue;
    const [a, b, c] = corners(surface, f);
    const mix = [u[pixel]!, v[pixel]!, 1 - u[pixel]! - v[pixel]!] as const;
    const blend = (field: ArrayLike<number>, stride = 1, offset = 0) =>
      mix[0] * field[stride * a + offset]! +
      mix[1] * field[stride * b + offset]! +
      mix[2] * field[stride * c + offset]!;
    const normal = [0, 1, 2].map((k) => blend(surface.normals, 3, k)) as [number, number, number];
    const facing = Math.max(
      0,
      normal[0] * frame.towards[0] + normal[1] * frame.towards[1] + normal[2] * frame.towards[2],
    );
    const light =
      0.58 +
      0.32 * facing +
      0.12 * Math.max(0, normal[0] * frame.up[0] + normal[1] * frame.up[1] + normal[2] * frame.up[2]);
    put(pixel, SKIN.map((value) => value * light) as unknown as Rgb);
    const nearest = mix[0] >= mix[1] && mix[0] >= mix[2] ? a : mix[1] >= mix[2] ? b : c;
    label[pixel] = skin.region[nearest]!;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const dot = Math.hypot(((x + (Math.floor(y / 5) % 2) * 2.5) % 5) - 2, (y % 5) - 2) < 1.5;
    if (blend(essential) >= 0.5)
      put(pixel, PAIN.map((value) => value * (0.5 + 0.5 * light)) as unknown as Rgb, 0.82);
    else if (blend(spillover) >= 0.5) put(pixel, PAIN, dot ? 0.85 : 0.12);
  }
  for (let pixel = 0; pixel + width < width * height; pixel++) {
    const [right, below] = [label[pixel + 1]!, label[pixel + width]!];
    if (
      label[pixel]! >= 0 &&
      ((right >= 0 && right !== label[pixel]) || (below >= 0 && below !== label[pixel]))
    ) {
      put(pixel, [60, 40, 30], 0.35);
    }
  }
  if (mark) ring(crop, frame, mark, depth, put);
  return { width, height, rgb };
}

/** The place of the point: a ring with a dot, paler when it lies on the far side. */
function ring(
  crop: Crop,
  frame: Frame,
  mark: Vec3,
  depth: Float32Array,
  put: (pixel: number, colour: Rgb, share?: number) => void,
): void {
  const [sx, sy] = onScreen(frame, mark);
  const [cx, cy] = [
    (sx - crop.x) / crop.scale + crop.width / 2,
    crop.height / 2 - (sy - crop.y) / crop.scale,
  ];
  const own = mark[0] * frame.towards[0] + mark[1] * frame.towards[1] + mark[2] * frame.towards[2];
  const front = depth[Math.round(cy) * crop.width + Math.round(cx)] ?? own;
  const share = front - own > 0.01 ? 0.4 : 1;
  for (let y = Math.max(0, Math.floor(cy - 9)); y < Math.min(crop.height, cy + 9); y++) {
    for (let x = Math.max(0, Math.floor(cx - 9)); x < Math.min(crop.width, cx + 9); x++) {
      const r = Math.hypot(x + 0.5 - cx, y + 0.5 - cy);
      if (r < 2.2 || (r > 5.2 && r < 7.2)) put(y * crop.width + x, MARK, share);
      else if (r < 8.2) put(y * crop.width + x, [255, 255, 255], 0.6 * share);
    }
  }
}
