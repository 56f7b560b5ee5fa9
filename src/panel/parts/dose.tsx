import type { Dose as DoseData } from '#clinical/schema-base.ts';
import styles from './dose.module.css';
import { durationWords, rangeWords } from './words.ts';

/** The dose as figures: how hard, how long, how often. Only what is stated is shown. */
export function Dose({ dose }: { dose: DoseData }) {
  const { pressure, seconds, repetitions, restSeconds, timesPerDay } = dose;
  if (!pressure && !seconds && !repetitions && !timesPerDay) return null;
  return (
    <dl className={styles.dose}>
      {pressure && (
        <div>
          <dt className="visually-hidden">How hard</dt>
          <dd>
            <b>{rangeWords(pressure)}</b>
            <span>of 10, {pressure[1] >= 6 ? '“good hurt”' : 'gentle'}</span>
            <PressureBar pressure={pressure} />
          </dd>
        </div>
      )}
      {seconds && (
        <div>
          <dt className="visually-hidden">How long</dt>
          <dd>
            <b>{durationWords(seconds)}</b>
            <span>{pressure ? 'or until it softens' : 'each time'}</span>
          </dd>
        </div>
      )}
      {repetitions && (
        <div>
          <dt className="visually-hidden">How often in one go</dt>
          <dd>
            <b>{rangeWords(repetitions)} ×</b>
            <span>{restSeconds ? `rest ${durationWords(restSeconds)}` : 'in one go'}</span>
          </dd>
        </div>
      )}
      {timesPerDay && (
        <div className={styles.aside}>
          <dt className="visually-hidden">How often a day</dt>
          <dd>{rangeWords(timesPerDay)} times a day</dd>
        </div>
      )}
    </dl>
  );
}

/** A scale from 0 to 10 with the wanted stretch marked; the figures beside it say the same. */
function PressureBar({ pressure: [from, to] }: { pressure: readonly [number, number] }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="5" rx="2.5" />
      <rect x={from * 10 - 2} width={(to - from) * 10 + 4} height="5" rx="2.5" />
    </svg>
  );
}
