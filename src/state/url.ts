import type { MuscleId } from '#atlas/ids.ts';
import { type CameraPose, DEFAULT_VIEW, type Page, type Peel, type View, type ViewPreset } from './view.ts';

/** A link as read: the view it opens, and one sentence for each thing in it that was not understood. */
export interface ReadLink {
  view: View;
  problems: readonly string[];
}

/** Names of the peel steps in links, from the skin inwards. */
export const LAYER_NAMES: readonly string[] = ['skin', 'outer', 'middle', 'deep', 'deepest', 'bone'];
const PRESETS: readonly ViewPreset[] = ['front', 'back', 'left', 'right'];
/** Camera figures beyond this many metres are a broken link, not a view. */
const CAMERA_REACH = 20;
const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;
const REGION = /^[a-z0-9_]{1,40}(\.(left|right))?$/;

/**
 * Writes a view as path and query below the base path: `/muscle/trapezius?point=1&side=right`.
 * Only what differs from the default is written; `readLink` gives the same view back.
 */
export function writeLink(view: View): string {
  if (view.page.kind === 'lost') return view.page.link;
  const query: string[] = [];
  if (view.page.kind === 'muscle') {
    if (view.point !== null) query.push(`point=${view.point}`);
    if (view.side !== DEFAULT_VIEW.side) query.push(`side=${view.side}`);
    if (view.isolate) query.push('isolate=1');
  }
  if (view.page.kind === 'find' && view.at.length > 0) query.push(`at=${view.at.join(',')}`);
  if (view.peel !== DEFAULT_VIEW.peel) query.push(`layer=${LAYER_NAMES[view.peel]}`);
  if (view.preset) query.push(`view=${view.preset}`);
  if (view.camera) query.push(`cam=${view.camera.map(toMillimetres).join(',')}`);
  return pathOf(view) + (query.length > 0 ? `?${query.join('&')}` : '');
}

/** Reads any string as a link; never throws, whatever it is handed. */
export function readLink(link: string): ReadLink {
  const [path = '', search = ''] = splitAtFirst(link.replace(/#.*$/su, ''), '?');
  const opened = readPath(path);
  if (!opened) return { view: { ...DEFAULT_VIEW, page: { kind: 'lost', link } }, problems: [] };
  const view: View = { ...DEFAULT_VIEW, ...opened };
  const problems: string[] = [];
  for (const [key, value] of new URLSearchParams(search)) {
    const problem = readParameter(view, key, value);
    if (problem) problems.push(problem);
  }
  return { view, problems };
}

function pathOf({ page, muscle }: View): string {
  switch (page.kind) {
    case 'muscle':
      return `/muscle/${muscle}`;
    case 'technique':
    case 'condition':
      return `/${page.kind}/${page.id}`;
    case 'learn':
      return page.lesson ? `/learn/${page.lesson}` : '/learn';
    case 'muscles':
    case 'find':
    case 'about':
      return `/${page.kind}`;
    default:
      return '/';
  }
}

function readPath(path: string): { page: Page; muscle: MuscleId | null } | null {
  const [kind, id, ...rest] = path.split('/').filter((piece) => piece !== '');
  const page = (page: Page) => ({ page, muscle: null });
  if (kind === undefined) return page({ kind: 'home' });
  if (rest.length > 0 || (id !== undefined && !SLUG.test(id))) return null;
  if (id === undefined) {
    if (kind === 'muscle') return page({ kind: 'muscles' });
    if (kind === 'learn') return page({ kind, lesson: null });
    return kind === 'muscles' || kind === 'find' || kind === 'about' ? page({ kind }) : null;
  }
  if (kind === 'muscle') return { page: { kind }, muscle: id as MuscleId };
  if (kind === 'learn') return page({ kind, lesson: id });
  return kind === 'technique' || kind === 'condition' ? page({ kind, id }) : null;
}

/** Puts one parameter into the view, or says in a sentence why it could not. */
function readParameter(view: View, key: string, value: string): string | null {
  switch (key) {
    case 'point': {
      if (!/^[1-9]\d?$/.test(value)) return `“point=${value}” is not the number of a point.`;
      view.point = Number(value);
      return null;
    }
    case 'side': {
      if (value !== 'left' && value !== 'right') return `“side=${value}” is neither left nor right.`;
      view.side = value;
      return null;
    }
    case 'layer': {
      const peel = /^[0-5]$/.test(value) ? Number(value) : LAYER_NAMES.indexOf(value);
      if (peel < 0) return `“layer=${value}” is not a layer; layers are ${LAYER_NAMES.join(', ')}.`;
      view.peel = peel as Peel;
      return null;
    }
    case 'view': {
      const preset = PRESETS.find((name) => name === value);
      if (!preset) return `“view=${value}” is not a view; views are ${PRESETS.join(', ')}.`;
      view.preset = preset;
      return null;
    }
    case 'cam': {
      const camera = readCamera(value);
      if (!camera) return `“cam=${value}” is not a camera position.`;
      view.camera = camera;
      return null;
    }
    case 'isolate': {
      view.isolate = value === '1';
      return value === '1' ? null : `“isolate=${value}” is not understood.`;
    }
    case 'at': {
      const names = value.split(',').filter((name) => name !== '');
      view.at = [...new Set(names.filter((name) => REGION.test(name)))];
      const broken = names.filter((name) => !REGION.test(name));
      return broken.length > 0 ? `“${broken.join('”, “')}” is not a region of the body.` : null;
    }
    default:
      return `“${key}=${value}” is not understood.`;
  }
}

function readCamera(value: string): CameraPose | null {
  const pieces = value.split(',');
  if (pieces.length !== 6 || !pieces.every((piece) => /^-?\d{1,2}(\.\d{1,6})?$/.test(piece))) return null;
  const figures = pieces.map((piece) => toMillimetres(Number(piece)));
  const [x, y, z, tx, ty, tz] = figures as [number, number, number, number, number, number];
  const sees = Math.hypot(x - tx, y - ty, z - tz) > 0.01;
  return sees && figures.every((figure) => Math.abs(figure) <= CAMERA_REACH) ? [x, y, z, tx, ty, tz] : null;
}

/** Metres, rounded to the millimetre; never -0. */
function toMillimetres(metres: number): number {
  return Math.round(metres * 1000) / 1000 || 0;
}

function splitAtFirst(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
