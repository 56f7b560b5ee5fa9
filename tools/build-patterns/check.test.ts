import { expect, it } from 'vitest';
import { compare } from './check.ts';

it('judges every region that is expected or painted, largest first', () => {
  const findings = compare(
    {
      essential: [
        { region: 'temple', share: 0.4 },
        { region: 'cheek', share: 0.2 },
        { region: 'ear', share: 0.14 },
      ],
      spillover: [
        { region: 'forehead', share: 0.3 },
        { region: 'temple', share: 0.1 },
      ],
    },
    { essential: ['temple', 'neck_side'], spillover: ['forehead', 'eye_orbit'] },
  );
  expect(findings.map(({ region, expected, verdict }) => `${region} ${expected} ${verdict}`)).toEqual([
    'temple essential ok',
    'forehead spillover ok',
    'cheek none extra',
    'ear none ok',
    'neck_side essential missed',
    'eye_orbit spillover faint',
  ]);
});

it('lets an essential zone run over a spillover region, but not the other way round', () => {
  const [over] = compare(
    { essential: [{ region: 'cheek', share: 0.5 }], spillover: [] },
    { essential: [], spillover: ['cheek'] },
  );
  expect(over?.verdict).toBe('ok');
  const [under] = compare(
    { essential: [], spillover: [{ region: 'cheek', share: 0.5 }] },
    { essential: ['cheek'], spillover: [] },
  );
  expect(under?.verdict).toBe('missed');
});
