import { expect, test } from 'vitest';
import { alive, open, openBrowser } from './support/browser.ts';
import { expectFocusShown, tabTo } from './support/keyboard.ts';
import { dueToday, planText, planTitle, planYear } from './support/plan-document.ts';
import { besideProgram, newCentre, newMember, say } from './support/program.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');

const isFocused = (element: Element) => element === document.activeElement;

test('without a mouse: sign in, find a page, import, edit a cell, end a task and take it back', async () => {
  const director = await newMember(kernel, await newCentre(kernel), 'director');
  const page = await visit(null);
  const { keyboard } = page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await open(page, '/sign-in');
  await keyboard.type(director.email);
  await tabTo(page, page.getByRole('textbox', { name: t('access:signIn.password') }));
  await keyboard.type(director.password);
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: t('planWork:week.everyone') }).waitFor();
  await alive(page);

  const goTo = async (name: string) => {
    await keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await keyboard.type(name);
    await page.getByRole('option', { name, selected: true }).waitFor();
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    // A new page is begun at its content, where a screen reader reads on.
    await expect.poll(() => page.getByRole('main').evaluate(isFocused)).toBe(true);
  };
  await goTo(t('shell:nav.plansList'));
  await tabTo(page, page.getByRole('link', { name: t('planDocument:plans.import') }).first());
  await keyboard.press('Enter');

  await tabTo(page, page.locator('summary', { hasText: t('planImport:start.paste') }));
  await keyboard.press('Enter');
  await tabTo(page, page.getByLabel(t('planImport:start.pasteLabel')));
  await keyboard.insertText(planText(director.shortName));
  await tabTo(page, button(t('planImport:start.submit')));
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: planTitle }).waitFor();

  await tabTo(page, page.getByLabel(t('planImport:preview.starts')));
  await keyboard.type(`01.01.${planYear}`);
  await tabTo(page, page.getByLabel(t('planImport:preview.ends')));
  await keyboard.type(`31.12.${planYear}`);
  await tabTo(page, button(t('planImport:preview.save')));
  await keyboard.press('Enter');
  await page.getByText(t('planImport:preview.noPeriod')).waitFor({ state: 'hidden' });
  await tabTo(page, button(t('planImport:preview.accept')), 'Shift+Tab');
  await keyboard.press('Enter');

  // The document: the table is one stop; inside, arrows move and Enter edits.
  const grid = page.getByRole('grid').first();
  const firstRow = grid.getByRole('row').nth(1);
  await tabTo(page, firstRow.getByRole('gridcell').first());
  await keyboard.press('ArrowRight');
  await expectFocusShown(page);
  await keyboard.press('Enter');
  await page.getByRole('textbox', { name: t('plan:field.text') }).waitFor();
  await keyboard.press('Control+a');
  await keyboard.type('Бесіда з новими вихователями');
  await keyboard.press('Enter');
  await firstRow.getByText('Бесіда з новими вихователями').waitFor();
  await page.getByRole('textbox', { name: t('plan:field.text') }).waitFor({ state: 'hidden' });
  await expectFocusShown(page);

  // The week: one key ends the task, another takes it back.
  await goTo(t('shell:nav.week'));
  const line = page.getByRole('listitem').filter({ hasText: dueToday.text });
  await tabTo(page, line.locator('button[value="done"]'));
  await keyboard.press('Enter');
  const undo = page.getByRole('status').getByRole('button', { name: t('ui:undo') });
  await undo.waitFor();
  await tabTo(page, undo);
  await keyboard.press('Enter');
  await line.locator('button[value="done"]').waitFor();
  expect(
    await page
      .getByRole('status')
      .getByRole('button', { name: t('ui:undo') })
      .count(),
  ).toBe(0);
});
