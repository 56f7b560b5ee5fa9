import { invalidate, useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { markedOnBody } from '#state/selection.ts';
import { type AppState, store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import { THEMES } from '../materials/palette.ts';
import { PAIN_AT_REST, painMoment } from '../pain/pain-clock.ts';
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
  const painStart = useRef<number | null | 'next-frame'>(null);
  useParts(body, shown);
  useTheme(body);

  const open = useMemo(
    () => points.filter(({ point }) => shown.point === null || point.n === shown.point),
    [points, shown.point],
  );
  useEffect(() => {
    body.muscles.setZones(
      points.map(({ part, point }) => ({
        part,
        u: point.anchor.u,
        v: point.anchor.v,
        spreadMm: point.anchor.spreadMm,
        strength: point.n === shown.point ? 1 : 0.55,
      })),
    );
    invalidate();
  }, [body, points, shown.point]);

  const replay = useApp((state) => state.replay);
  useEffect(() => {
    body.skin.setPain(
      open.flatMap(({ point }) => patterns.get(point.id) ?? []),
      shown.side,
    );
  }, [body, patterns, open, shown.side]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `replay` and `open` start the pain anew without being read
  useEffect(() => {
    painStart.current = store.getState().reducedMotion ? null : 'next-frame';
    invalidate();
  }, [open, replay]);

  // As one string, so that the same regions are not marked anew.
  const marked = useApp((state) => markedOnBody(state).join(' '));
  useEffect(() => {
    body.skin.setMarked(marked.split(' '));
    invalidate();
  }, [body, marked]);

  useFrame((_, delta) => {
    const moving = body.step(Math.min(delta, LONGEST_STEP));
    if (painStart.current === 'next-frame') painStart.current = performance.now();
    const moment =
      painStart.current === null ? PAIN_AT_REST : painMoment((performance.now() - painStart.current) / 1000);
    if (moment.still) painStart.current = null;
    body.skin.setMoment(moment);
    if (moving || !moment.still) invalidate();
  });

  return <primitive object={body.group} />;
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

const themeOf = (state: AppState) => state.theme;

function useTheme(body: BodyObjects): void {
  const theme = useApp(themeOf);
  useEffect(() => {
    body.setTheme(THEMES[theme]);
    invalidate();
  }, [body, theme]);
}
