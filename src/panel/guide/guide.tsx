import { useEffect, useMemo, useState } from 'react';
import type { Dose } from '#clinical/schema-base.ts';
import { BEGINNING, courseOf, next, type Phase, pass, type Standing } from './course.ts';
import styles from './guide.module.css';

/** How often the clock looks, ms. */
const TICK_MS = 200;

/** Counts the holds and rests of a release, so that nobody has to look at a watch while pressing. */
export function Guide({ dose }: { dose: Dose }) {
  const course = useMemo(() => courseOf(dose), [dose]);
  const [standing, setStanding] = useState<Standing | null>(null);
  const isRunning = standing !== null && standing.at < course.length;

  useEffect(() => {
    if (!isRunning) return;
    let last = performance.now();
    const clock = setInterval(() => {
      const now = performance.now();
      const seconds = (now - last) / 1000;
      last = now;
      setStanding((before) => before && pass(course, before, seconds));
    }, TICK_MS);
    return () => clearInterval(clock);
  }, [isRunning, course]);

  if (course.length === 0) return null;
  if (!standing) {
    return (
      <button type="button" className={styles.start} onClick={() => setStanding(BEGINNING)}>
        Guide me through it
      </button>
    );
  }
  const phase = course[standing.at];
  return (
    <div className={styles.guide} data-kind={phase?.kind ?? 'over'} data-testid="guide">
      <p role="status" className={styles.say}>
        {phase ? sayPhase(phase, course) : 'Done. Move gently, and see how it feels tomorrow.'}
      </p>
      {phase && <Clock phase={phase} seconds={standing.seconds} />}
      <div className={styles.buttons}>
        {phase && (
          <button type="button" className={styles.main} onClick={() => setStanding(next(standing))}>
            {phase.kind === 'hold' ? 'It has softened' : 'Go on'}
          </button>
        )}
        <button type="button" onClick={() => setStanding(null)}>
          {phase ? 'Stop' : 'Close'}
        </button>
      </div>
    </div>
  );
}

function Clock({ phase: { min, max }, seconds }: { phase: Phase; seconds: number }) {
  const percent = (part: number) => (100 * Math.min(part, max)) / max;
  return (
    <div role="timer" className={styles.clock}>
      <b>{Math.floor(seconds)} s</b>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" rx="3" />
        <rect x={percent(min)} width={100 - percent(min)} height="6" rx="3" className={styles.enough} />
        <rect width={percent(seconds)} height="6" rx="3" className={styles.spent} />
      </svg>
    </div>
  );
}

function sayPhase({ kind, turn, min, max }: Phase, course: readonly Phase[]): string {
  if (kind === 'rest') return `Let go slowly and rest, ${min} to ${max} seconds`;
  const holds = course.filter((phase) => phase.kind === 'hold').length;
  return `Hold ${turn} of ${holds}. Breathe out long; let go when it softens, at the latest after ${max} seconds`;
}
