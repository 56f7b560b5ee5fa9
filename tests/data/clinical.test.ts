import { describe, expect, test } from 'vitest';
import { readAnatomy, readClinical } from '#tools/build-patterns/data.ts';
import { countErrors, formatProblems } from '#tools/build-patterns/data-problems.ts';
import { walk } from '#tools/build-patterns/data-walk.ts';

const { set, problems } = readClinical(readAnatomy());
const muscles = new Map(set.muscles.map((m) => [m.value.id as string, m.value]));
const points = set.muscles.flatMap((m) =>
  m.value.points.map((point) => ({ key: `${m.value.id}/${point.n}`, muscle: m.value.id as string, point })),
);
const essentialOf = (muscle: string) =>
  new Set<string>(muscles.get(muscle)?.points.flatMap((p) => p.pattern.regions.essential));
const essentialMuscles = (region: string) =>
  new Set(
    points
      .filter(({ point }) => (point.pattern.regions.essential as string[]).includes(region))
      .map((p) => p.muscle),
  );

test('the clinical files hold no error', () => {
  expect(countErrors(problems), formatProblems(problems.filter((p) => p.severity === 'error'))).toBe(0);
});

describe('a walk over everything', () => {
  test('each graded statement names a source', () => {
    const rows = [
      set.muscles,
      set.techniques,
      set.conditions,
      set.redFlags,
      set.factors,
      set.nerves,
      set.lessons,
    ].flat();
    for (const row of rows) {
      for (const { path, value } of walk(row.value)) {
        if (value === null || typeof value !== 'object' || Array.isArray(value) || !('grade' in value))
          continue;
        if (value.grade === undefined) continue;
        const inherited = 'sources' in row.value ? row.value.sources : [];
        const own = 'sources' in value && Array.isArray(value.sources) ? value.sources : inherited;
        expect(own.length, `${row.source.file} ${path.join('.')}`).toBeGreaterThan(0);
      }
    }
  });

  test('a pair of symptoms never shares a name', () => {
    const names = set.symptoms.map((s) => s.value.name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('at least thirty red-flag rules, each with what to do now', () => {
    expect(set.redFlags.length).toBeGreaterThanOrEqual(30);
    for (const { value } of set.redFlags) {
      expect(value.action, value.id).toMatch(/emergency|doctor|dentist|clinic/);
      if (value.urgency === 'emergency') expect(value.action, value.id).toMatch(/emergency/);
    }
  });

  test('all 108 region tags, as the contract counts them', () => {
    expect(set.regions).toHaveLength(108);
    expect(set.regions.filter((r) => r.value.inside)).toHaveLength(5);
    // Fourteen in the middle, and the appendix place, which only the right has.
    expect(set.regions.filter((r) => !r.value.paired)).toHaveLength(15);
  });
});

describe('what the figures show', () => {
  test('heel: soleus is essential, flexor digitorum brevis is not a heel muscle', () => {
    expect(essentialOf('soleus')).toContain('heel_plantar');
    expect(essentialOf('flexor-digitorum-brevis')).not.toContain('heel_plantar');
  });

  test('kneecap: rectus femoris, with its point up at the hip', () => {
    expect(essentialOf('rectus-femoris')).toContain('knee_front');
    expect(muscles.get('rectus-femoris')?.points[0]?.anchor.u).toBeLessThan(0.3);
  });

  test('temple: upper trapezius 1', () => {
    const first = points.find((p) => p.key === 'trapezius/1');
    expect(first?.point.pattern.regions.essential).toContain('temple');
  });

  test('front of the shoulder: infraspinatus; teres minor and posterior deltoid are not', () => {
    const front = essentialMuscles('shoulder_front');
    expect(front).toContain('infraspinatus');
    expect(front).not.toContain('teres-minor');
  });

  test('big toe: tibialis anterior, with its point in the upper shin', () => {
    expect(essentialOf('tibialis-anterior')).toContain('great_toe');
    expect(muscles.get('tibialis-anterior')?.points[0]?.anchor.u).toBeLessThan(0.4);
  });

  test('trapezius 7 has no pain zone', () => {
    const seventh = points.find((p) => p.key === 'trapezius/7');
    expect(seventh?.point.pattern.noZone).toBeTruthy();
  });

  test('night cramps: gastrocnemius may, soleus does not', () => {
    const crampers = new Set(
      points.filter(({ point }) => (point.symptoms as string[]).includes('calf-cramps')).map((p) => p.muscle),
    );
    expect(crampers).toContain('gastrocnemius');
    expect(crampers).not.toContain('soleus');
  });
});

describe('safety', () => {
  const forbidden = new Set<string>(
    set.safety?.value.noSelfPressure.flatMap((rule) => rule.muscles as string[]),
  );
  const pressing = new Set<string>(set.techniques.filter((t) => t.value.pressure).map((t) => t.value.id));

  test('the list of muscles that nobody presses on themselves is never shortened', () => {
    for (const muscle of [
      'sternocleidomastoid',
      'scalenes',
      'digastric',
      'longus-colli',
      'platysma',
      'sternohyoid',
      'omohyoid',
      'thyrohyoid',
      'sternothyroid',
      'psoas-major',
      'iliacus',
      'diaphragm',
      'obturator-internus',
      'levator-ani',
      'coracobrachialis',
      'medial-pterygoid',
      'superior-oblique',
    ]) {
      expect(forbidden).toContain(muscle);
    }
  });

  test.each(['sternocleidomastoid', 'scalenes'])(
    '%s: heat, posture and stretch at home, no pressure',
    (id) => {
      const own = muscles.get(id)?.techniques.filter((t) => t.role === 'self') ?? [];
      expect(own.length).toBeGreaterThan(1);
      expect(own.filter((t) => pressing.has(t.id))).toEqual([]);
    },
  );

  test('no percussion device on neck, face, belly or kidney', () => {
    const spared = new Set<string>(set.safety?.value.noPercussion);
    for (const muscle of [
      'trapezius',
      'levator-scapulae',
      'suboccipitals',
      'temporalis',
      'rectus-abdominis',
      'quadratus-lumborum',
      'serratus-posterior-inferior',
    ]) {
      expect(spared).toContain(muscle);
    }
  });

  test.each(['gastrocnemius', 'soleus', 'adductor-magnus', 'gracilis'])(
    '%s: a clot is thought of before pressure, warmth or stretch',
    (id) => {
      const clots = set.safety?.value.sites.filter((s) => s.id.endsWith('-clot')) ?? [];
      const site = clots.find((s) => (s.muscles as string[]).includes(id));
      expect(site?.appliesTo).toEqual(expect.arrayContaining(['self-pressure', 'heat', 'stretch']));
    },
  );

  test('needling is described, never taught', () => {
    expect(set.techniques.find((t) => t.value.id === 'dry-needling')?.value.taught).toBe(false);
  });
});
