import { invalidate, useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { Side } from '#atlas/ids.ts';
import { markedOnBody } from '#state/selection.ts';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import { THEMES } from '../materials/palette.ts';
import { PAIN_AT_REST, type PainMoment, painMoment } from '../pain/pain-clock.ts';
import type { Patterns } from '../pain/patterns.ts';
import type { PlacedPoint, Shown } from '../shown.ts';
import type { BodyObjects } from './body-objects.ts';
import { isSelected, partTargets } from './part-targets.ts';
import { partsOver } from './parts-over.ts';

interface BodyProps {
  body: BodyObjects;
  patterns: Patterns;
  shown: Shown;
  points: readonly PlacedPoint[];
}

/** Longest step of a movement, seconds: a slow frame must not swallow it. */
const LONGEST_STEP = 0.12;

/** The body on stage, following the store; asks for frames only while something moves. */
export function Body({ body, patterns, shown, points }: BodyProps) {
  const open = useMemo(
    () => points.filter(({ point }) => shown.point === null || point.n === shown.point),
    [points, shown.point],
  );
  useParts(body, shown);
  useZones(body, points, shown.point);
  useMarkedRegions(body);
  useTheme(body);
  const painNow = usePain(body, patterns, open, shown.side);

  useFrame((_, delta) => {
    const moving = body.step(Math.min(delta, LONGEST_STEP));
    const moment = painNow(delta);
    body.skin.setMoment(moment);
    if (moving || !moment.still) invalidate();
  });

  return <primitive object={body.group} />;
}

/** Paints the pain of the open points, lets it travel anew when they change or the person asks, and tells where it is. */
function usePain(
  body: BodyObjects,
  patterns: Patterns,
  open: readonly PlacedPoint[],
  side: Side,
): (frameSeconds: number) => PainMoment {
  const start = useRef<number | 'next-frame' | null>(null);
  const replay = useApp((state) => state.replay);
  useEffect(() => {
    body.skin.setPain(
      open.flatMap(({ point }) => patterns.get(point.id) ?? []),
      side,
    );
  }, [body, patterns, open, side]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `replay` starts the pain anew without being read
  useEffect(() => {
    const travels = open.length > 0 && !store.getState().reducedMotion;
    start.current = travels ? 'next-frame' : null;
    invalidate();
  }, [open, replay]);
  return (frameSeconds) => {
    if (start.current === null) return PAIN_AT_REST;
    if (start.current === 'next-frame') start.current = performance.now();
    const moment = painMoment((performance.now() - start.current) / 1000, frameSeconds);
    if (moment.still) start.current = null;
    return moment;
  };
}

/** Shows the zones of the points on their muscle, the open one strongest. */
function useZones(body: BodyObjects, points: readonly PlacedPoint[], open: number | null): void {
  useEffect(() => {
    body.muscles.setZones(
      points.map(({ part, point: { n, anchor } }) => ({
        part,
        u: anchor.u,
        v: anchor.v,
        spreadMm: anchor.spreadMm,
        strength: n === open ? 1 : 0.55,
      })),
    );
    invalidate();
  }, [body, points, open]);
}

/** Colours the regions that the finder has marked or the panel points at. */
function useMarkedRegions(body: BodyObjects): void {
  // As one string, so that the same regions are not marked anew.
  const marked = useApp((state) => markedOnBody(state).join(' '));
  useEffect(() => {
    body.skin.setMarked(marked.split(' '));
    invalidate();
  }, [body, marked]);
}

/** Keeps hover, selection, peel and isolation of the parts in step with the store. */
function useParts(body: BodyObjects, shown: Shown): void {
  const first = useRef(true);
  const peel = useApp((state) => state.peel);
  const isolate = useApp((state) => state.isolate);
  const hovered = useApp((state) => state.hovered);
  const selection = useMemo(() => {
    const own = { selected: new Set(shown.parts), side: shown.side };
    const { muscles } = body.model;
    const parts = muscles.parts.filter((part) => isSelected(part, own));
    return { ...own, over: partsOver(muscles, parts, body.picker) };
  }, [body, shown]);
  useEffect(() => {
    const atOnce = first.current || store.getState().reducedMotion;
    first.current = false;
    const view = { ...selection, peel, isolate, hovered };
    body.muscles.states.aim(partTargets(body.model.muscles.parts, view), atOnce);
    body.skin.setSolid(peel === 0, atOnce);
    invalidate();
  }, [body, selection, peel, isolate, hovered]);
}

function useTheme(body: BodyObjects): void {
  const theme = useApp((state) => state.theme);
  useEffect(() => {
    body.setTheme(THEMES[theme]);
    invalidate();
  }, [body, theme]);
}
