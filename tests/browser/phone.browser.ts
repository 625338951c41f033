import { expect, test } from 'vitest';
import { open, openBrowser } from './support/browser.ts';
import { livingPlan } from './support/living-plan.ts';
import { dueToday } from './support/plan-document.ts';
import { besideProgram, newCentre, newMember, say } from './support/program.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');

test('on a phone: the bar below leads everywhere, and a task is ended with the thumb', async () => {
  const methodist = await newMember(kernel, await newCentre(kernel), 'methodist');
  await livingPlan(kernel, methodist);
  const page = await visit(methodist, {
    viewport: { width: 390, height: 844 },
    ...{ hasTouch: true, isMobile: true },
  });
  await open(page, '/');
  const bar = page.getByRole('navigation', { name: t('shell:nav.label') });
  for (const key of ['calendar', 'plansList', 'week'] as const) {
    await bar.getByRole('link', { name: t(`shell:nav.${key}`) }).tap();
    await expect
      .poll(() => page.locator('[aria-current="page"]:visible').textContent())
      .toContain(t(`shell:nav.${key}`));
  }
  await bar.getByText(t('shell:nav.more')).tap();
  await page.getByRole('link', { name: t('shell:nav.year') }).tap();
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: t('planWork:year.mine') })
    .waitFor();
  await bar.getByRole('link', { name: t('shell:nav.week') }).tap();

  const line = page.getByRole('listitem').filter({ hasText: dueToday.text });
  const done = line.locator('button[value="done"]');
  await expect
    .poll(async () => (await done.boundingBox())?.height ?? 0, {
      message: 'large enough for a thumb',
    })
    .toBeGreaterThanOrEqual(24);
  await line.locator('a[href$="#close"]').tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('planWork:close.result')).fill('Оглянуто з телефона');
  await dialog.getByRole('button', { name: t('planWork:close.save') }).tap();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: dueToday.text }).first().tap();
  await page.getByText('Оглянуто з телефона').first().waitFor();
});
