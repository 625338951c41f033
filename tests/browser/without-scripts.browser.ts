import { expect, test } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { livingPlan } from './support/living-plan.ts';
import { dueToday, planTitle } from './support/plan-document.ts';
import { besideProgram, newCentre, newMember, say } from './support/program.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');

test('where scripts do not run one signs in, reads plans and the week, and ends a task', async () => {
  const methodist = await newMember(kernel, await newCentre(kernel), 'methodist');
  const { taskId } = await livingPlan(kernel, methodist);
  const page = await visit(null, { javaScriptEnabled: false });

  await page.goto('/plans');
  await page.getByLabel(t('access:signIn.email')).fill(methodist.email);
  await page.getByRole('textbox', { name: t('access:signIn.password') }).fill(methodist.password);
  await page.getByRole('button', { name: t('access:signIn.submit') }).click();
  await page.getByRole('link', { name: planTitle }).click();
  await page.getByRole('row').filter({ hasText: dueToday.text }).first().waitFor();

  await page.goto('/');
  await page.getByRole('listitem').filter({ hasText: dueToday.text }).waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: dueToday.text })
    .locator('a[href$="#close"]')
    .click();
  expect(new URL(page.url()).pathname).toBe(`/tasks/${taskId}`);

  // A refusal keeps what was typed; then the reason is given.
  const form = page.locator('#close form');
  await form.getByRole('radio', { name: t('plan:task.not_done'), exact: true }).check();
  await form.getByLabel(t('planWork:close.result')).fill('Куточки ще не готові');
  await form.getByRole('button', { name: t('planWork:close.save') }).click();
  await page.getByRole('alert').first().waitFor();
  expect(await form.getByLabel(t('planWork:close.result')).inputValue()).toBe(
    'Куточки ще не готові',
  );
  await form.getByLabel(t('planWork:close.reason')).fill('Ремонт майстерень');
  await form.getByRole('button', { name: t('planWork:close.save') }).click();
  await page.goto(`/tasks/${taskId}`);
  await page.getByText('Ремонт майстерень').first().waitFor();
  expect(await page.locator('#close').count()).toBe(0);
});
