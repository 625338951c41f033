import { beforeAll, expect, test } from 'vitest';
import { open, openBrowser } from './support/browser.ts';
import { livingPlan } from './support/living-plan.ts';
import { dueToday } from './support/plan-document.ts';
import {
  besideProgram,
  type Member,
  newCentre,
  newMember,
  say,
  signIn,
} from './support/program.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');
let observer: Member;
let stranger: Member;
let planId: string;
let taskId: string;

beforeAll(async () => {
  const centreId = await newCentre(kernel);
  const director = await newMember(kernel, centreId, 'director');
  observer = await newMember(kernel, centreId, 'observer', 'Гість Ніна Іванівна');
  stranger = await newMember(kernel, await newCentre(kernel, 'Інший кабінет'), 'director');
  ({ planId, taskId } = await livingPlan(kernel, director));
});

test('an observer reads everything and is offered no change', async () => {
  const page = await visit(observer);
  const main = page.getByRole('main');
  const offers = main.locator(
    'form[method="post" i] :is(button, input:not([type="hidden"])), textarea, input[type="file"]',
  );
  for (const at of ['/', '/tasks', `/tasks/${taskId}`, '/plans', `/plans/${planId}`, '/year']) {
    expect(await open(page, at), at).toBe(200);
    expect(
      await offers.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 200))),
      at,
    ).toEqual([]);
  }
  await open(page, `/plans/${planId}`);
  const cell = page.getByRole('row').filter({ hasText: dueToday.text }).getByText(dueToday.text);
  await cell.click();
  expect(await main.locator('textarea').count()).toBe(0);
});

test('what an observer is not offered is refused with a page that says so', async () => {
  const page = await visit(observer);
  await open(page, '/');
  const refused = await page.request.post(`/tasks/${taskId}`, { form: { intent: 'done' } });
  expect(refused.status()).toBe(403);
  expect(await refused.text()).toContain(t('shell:error.forbiddenTitle'));
  expect(await open(page, '/settings/mail')).toBe(403);
  await page.getByRole('heading', { name: t('shell:error.forbiddenTitle') }).waitFor();
  await open(page, `/tasks/${taskId}`);
  expect(await page.getByRole('main').textContent()).toContain(t('plan:task.open'));
});

test('another centre’s plan looks as if there were none, and another site’s form does nothing', async () => {
  const page = await visit(stranger);
  expect(await open(page, `/plans/${planId}`)).toBe(404);
  const cookie = (await signIn(address, stranger)).join('; ');
  const post = (headers: Record<string, string>) =>
    fetch(`${address}/sign-out`, {
      method: 'POST',
      headers: { cookie, ...headers },
      redirect: 'manual',
    });
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post({ origin: 'https://elsewhere.example' })).status).toBe(403);
  expect(await (await fetch(`${address}/plans`, { headers: { cookie } })).text()).toContain(
    t('shell:nav.plansList'),
  );
});
