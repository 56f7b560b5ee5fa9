import type { Muscle } from '#clinical/schema-muscle.ts';
import type { Rules } from './data-validate.ts';
import { texts } from './data-walk.ts';

/** Hardest self-pressure, of 10, and longest single hold that anyone is told to do alone. */
const SELF_PRESSURE_MAX = 7;
const SELF_HOLD_MAX_SECONDS = 120;

/** The muscles that an entry presses: itself, and those whose parts carry its points. */
function pressed(muscle: Muscle): Set<string> {
  return new Set([muscle.id as string, ...muscle.points.map((p) => p.anchor.part.split('.')[0] ?? '')]);
}

/** The absolute rules: what nobody presses on themselves, what is never taught, what is never said. */
export const checkSafety: Rules = (set, _anatomy, tell) => {
  const { safety } = set;
  const techniques = new Map(set.techniques.map((t) => [t.value.id as string, t.value]));
  const noSelfPressure = new Set<string>(
    safety?.value.noSelfPressure.flatMap((r) => r.muscles as string[]) ?? [],
  );
  const noPercussion = new Set<string>(safety?.value.noPercussion ?? []);

  for (const muscle of set.muscles) {
    const { value } = muscle;
    const forbidden = [...pressed(value)].find((id) => noSelfPressure.has(id));
    const noDevice = [...pressed(value)].find((id) => noPercussion.has(id));
    for (const [i, palpation] of value.palpation.entries()) {
      if (forbidden && palpation.by === 'self') {
        tell(
          muscle,
          ['palpation', i, 'by'],
          'no-self-pressure',
          `nobody presses ${forbidden} on themselves: by therapist`,
        );
      }
    }
    for (const [i, own] of value.techniques.entries()) {
      const row = techniques.get(own.id);
      if (!row) continue;
      const say = (key: string, rule: string, message: string) =>
        tell(muscle, ['techniques', i, key], rule, message);
      if (forbidden && own.role === 'self' && row.pressure) {
        say(
          'role',
          'no-self-pressure',
          `nobody presses ${forbidden} on themselves: heat, posture and gentle stretch only`,
        );
      }
      if (noDevice && own.id === 'percussion-device') {
        say('id', 'no-percussion', `percussion devices are never used on ${noDevice}`);
      }
      if (!row.taught)
        say('id', 'not-taught', `"${own.id}" is described for understanding, never taught for a muscle`);
      if (!row.roles.includes(own.role))
        say('role', 'technique-role', `"${own.id}" is not for the role ${own.role}`);
      if (own.role === 'self' && row.pressure) {
        const { pressure, seconds } = { ...row.dose, ...own.dose };
        if (pressure && pressure[1] > SELF_PRESSURE_MAX) {
          say('dose', 'self-dose', `self-pressure stays at ${SELF_PRESSURE_MAX} of 10 or less`);
        }
        if (seconds && seconds[1] > SELF_HOLD_MAX_SECONDS) {
          say('dose', 'self-dose', `one hold stays at ${SELF_HOLD_MAX_SECONDS} s or less`);
        }
      }
    }
    for (const { n } of value.points) {
      const meant = (x: { for?: number[] | undefined }) => !x.for || x.for.includes(n);
      if (!value.techniques.some(meant)) {
        tell(muscle, ['points', n - 1, 'n'], 'no-technique', `no technique is meant for point ${n}`);
      }
    }
  }
  for (const technique of set.techniques) {
    const { pressure, roles, bestFor, taught, id } = technique.value;
    for (const [i, muscle] of bestFor.entries()) {
      if (pressure && taught && roles.every((r) => r === 'self') && noSelfPressure.has(muscle)) {
        tell(technique, ['bestFor', i], 'no-self-pressure', `nobody presses ${muscle} on themselves`);
      }
      if (id === 'percussion-device' && noPercussion.has(muscle)) {
        tell(technique, ['bestFor', i], 'no-percussion', `percussion devices are never used on ${muscle}`);
      }
    }
  }
  for (const source of set.files) {
    if (source.file === 'sources.yaml') continue;
    const at = { value: source.value, source, path: [] };
    for (const { path, text } of texts(source.value)) {
      if (/needl/i.test(text) && /\d+(?:[.,]\d+)?\s?(?:mm|cm|millimet|centimet|inch)/i.test(text)) {
        tell(at, path, 'needle-depth', 'needle lengths and depths never appear');
      }
      if (/\b(?:911|112|999|000)\b/.test(text)) {
        tell(
          at,
          path,
          'emergency-number',
          'say "call your local emergency number": numbers differ by country',
        );
      }
    }
  }
};
