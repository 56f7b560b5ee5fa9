import { bodyRests } from '#tools/body-rests.ts';
import { expect, test, textWorks } from './app.ts';

const brokenModels = [
  { what: 'is missing', answer: { status: 404, body: 'not here' } },
  { what: 'is no model', answer: { status: 200, body: '<!doctype html><title>a login page</title>' } },
  { what: 'is empty', answer: { status: 200, body: '' } },
];
for (const { what, answer } of brokenModels) {
  test(`when body.glb ${what}, the app says so and goes on without it`, async ({ page, background }) => {
    await page.route('**/models/body.glb', (route) => route.fulfill(answer));
    await page.goto('/');
    const notice = page.getByTestId('stage-notice').getByRole('alert');
    await expect(notice).toContainText('The body cannot be shown');
    await expect(notice.getByRole('button')).toBeVisible();
    await textWorks(page);
    background.errors.length = 0;
  });
}

test('when body.glb is cut off or damaged in its middle, the app says so', async ({ page, background }) => {
  const whole = await (await page.request.get('models/body.glb')).body();
  let body = whole.subarray(0, Math.floor(whole.length / 2));
  await page.route('**/models/body.glb', (route) => route.fulfill({ status: 200, body }));
  const notice = page.getByTestId('stage-notice').getByRole('alert');
  await page.goto('/');
  await expect(notice).toContainText('The body cannot be shown');

  body = Buffer.from(whole);
  body.fill(0x5a, Math.floor(whole.length * 0.6), Math.floor(whole.length * 0.6) + 4096);
  await page.reload();
  await expect(notice).toContainText('The body cannot be shown');
  await textWorks(page);
  background.errors.length = 0;
});

const brokenData = [
  { what: 'is not JSON', body: '{"version": 1, "muscles": [' },
  { what: 'lacks its muscles', body: '{"version": "1", "licence": "CC BY 4.0", "regions": []}' },
];
for (const { what, body } of brokenData) {
  test(`when trigger-points.json ${what}, the app says which file is damaged`, async ({
    page,
    background,
  }) => {
    await page.route('**/data/trigger-points.json', (route) => route.fulfill({ status: 200, body }));
    await page.goto('/muscle/trapezius');
    await expect(page.getByRole('main').getByRole('alert')).toContainText('trigger-points.json');
    background.errors.length = 0;
  });
}

test('a stumbling server is asked again', async ({ page, background }) => {
  let answers = 0;
  await page.route('**/data/trigger-points.json', (route) =>
    answers++ === 0 ? route.fulfill({ status: 503, body: 'busy' }) : route.continue(),
  );
  await page.goto('/muscle/trapezius?point=1');
  await expect(page.getByRole('heading', { level: 1, name: 'Trapezius' })).toBeVisible();
  background.errors.length = 0;
});

test('when the patterns are damaged, the body stays and the app says what is missing', async ({
  page,
  background,
}) => {
  await page.route('**/data/patterns.bin', (route) => route.fulfill({ status: 200, body: 'abc' }));
  await page.goto('/muscle/trapezius?point=1');
  await bodyRests(page);
  await expect(page.getByRole('alert')).toContainText(/pain/i);
  background.errors.length = 0;
});
