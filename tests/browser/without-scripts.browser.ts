import { expect, test } from 'vitest';
import { updateItem } from '#modules/plan/operations/update-item.ts';
import { listItems } from '#modules/plan/queries/list-items.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
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

test('where scripts do not run a finding is silenced and a plan approved, each on a page of its own', async () => {
  const director = await newMember(kernel, await newCentre(kernel), 'director');
  const { planId } = await livingPlan(kernel, director);
  const [item] = (await runQuery(kernel, director, listItems, { planId, q: dueToday.text })).rows;
  const gap = { itemId: item!.id, deadline: '' };
  await runOperation(kernel, director, updateItem, gap, { ifMatch: item!.version });
  const page = await visit(director, { javaScriptEnabled: false });

  await page.goto(`/plans/${planId}/findings`);
  const mute = page.getByRole('link', { name: t('planDocument:findings.mute'), exact: true });
  await mute.first().click();
  await page.getByLabel(t('planDocument:findings.muteReason')).fill('Так домовилися на нараді');
  await page.getByRole('button', { name: t('planDocument:findings.mute'), exact: true }).click();
  await page.getByText('Так домовилися на нараді').waitFor();
  expect(new URL(page.url()).pathname).toBe(`/plans/${planId}/findings`);

  await page.goto(`/plans/${planId}`);
  await page.getByRole('button', { name: t('planDocument:step.check') }).click();
  await page.getByRole('button', { name: t('planDocument:step.submit') }).click();
  await page.getByRole('link', { name: t('planDocument:step.approve') }).click();
  // What the server refuses keeps what was typed.
  await page.getByLabel(t('planDocument:step.approveBy')).fill('Уляна Криниця');
  await page.getByLabel(t('planDocument:step.approveDate')).fill('2999-01-01');
  const approve = page.getByRole('button', { name: t('planDocument:step.approve') });
  await page.locator('form').evaluateAll((forms) => {
    for (const form of forms) (form as HTMLFormElement).noValidate = true;
  });
  await approve.click();
  await page.getByRole('alert').first().waitFor();
  expect(await page.getByLabel(t('planDocument:step.approveBy')).inputValue()).toBe(
    'Уляна Криниця',
  );
  // A day is written as people write it; one that does not exist stands in the refusal as it was typed.
  await page.getByLabel(t('planDocument:step.approveDate')).fill('31.02.2026');
  await approve.click();
  await page.getByText('«31.02.2026»').first().waitFor();
  const date = page.getByLabel(t('planDocument:step.approveDate'));
  expect(await date.inputValue()).toBe('31.02.2026');
  await date.fill('12 січня 2026 р.');
  await approve.click();
  await page.getByText(t('plan:state.approved')).first().waitFor();
  expect(new URL(page.url()).pathname).toBe(`/plans/${planId}`);
});
