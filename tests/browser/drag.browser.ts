import { expect, test } from 'vitest';
import { addChapter } from '#modules/plan/operations/change-chapters.ts';
import { listItems } from '#modules/plan/queries/list-items.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { openBrowser } from './support/browser.ts';
import { livingPlan } from './support/living-plan.ts';
import { besideProgram, newCentre, newMember, say } from './support/program.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');

test('a row goes into an empty chapter: dragged, and by the keyboard', async () => {
  const director = await newMember(kernel, await newCentre(kernel), 'director');
  const { planId } = await livingPlan(kernel, director);
  const chapterId = async (title: string) => {
    const { chapterId: id } = await runOperation(kernel, director, addChapter, { planId, title });
    return id;
  };
  const [dragged, moved] = [await chapterId('Видавнича справа'), await chapterId('Гуртки')];
  const chapterOf = async (number: string) => {
    const { rows } = await runQuery(kernel, director, listItems, { planId, size: 200 });
    return rows.find((row) => row.number === number);
  };
  const page = await visit(director);
  await page.setViewportSize({ width: 1280, height: 4000 });
  await page.goto(`/plans/${planId}`);
  await page.locator('td[draggable="true"]').first().waitFor();

  await page.locator('tr[id^="item-"] > td:first-child').getByText('1.1', { exact: true }).hover();
  await page.mouse.down();
  const over = (await page.locator(`#chapter-${dragged}`).boundingBox())!;
  await page.mouse.move(over.x + 40, over.y + over.height / 2, { steps: 5 });
  await page.mouse.up();
  await page.getByText(t('planDocument:document.moved'), { exact: true }).waitFor();
  expect((await chapterOf('1.1'))?.chapterId).toBe(dragged);

  const other = await chapterOf('2.1');
  await page.goto(`/plans/${planId}?open=${other?.id}`);
  const choice = page.getByRole('combobox', { name: t('planDocument:document.toChapter') });
  await choice.selectOption(moved);
  await choice.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await chapterOf('2.1'))?.chapterId).toBe(moved);
});

test('a row is dragged to another chapter, and put back', async () => {
  const director = await newMember(kernel, await newCentre(kernel), 'director');
  const { planId } = await livingPlan(kernel, director);
  const chapterOf = async (number: string) => {
    const { rows } = await runQuery(kernel, director, listItems, { planId, size: 200 });
    return rows.find((row) => row.number === number)?.chapterId;
  };
  const [first, second] = [await chapterOf('1.1'), await chapterOf('2.1')];
  expect(first).not.toBe(second);
  const page = await visit(director);
  // The whole plan at once: nothing scrolls below the pointer.
  await page.setViewportSize({ width: 1280, height: 4000 });
  await page.goto(`/plans/${planId}`);
  const cell = (number: string) =>
    page.locator('tr[id^="item-"] > td:first-child').getByText(number, { exact: true });
  await page.locator('td[draggable="true"]').first().waitFor();

  await cell('1.1').hover();
  await page.mouse.down();
  const over = (await cell('2.2').boundingBox())!;
  await page.mouse.move(over.x + 10, over.y + 3, { steps: 5 });
  await page.mouse.up();
  await page.getByText(t('planDocument:document.moved'), { exact: true }).waitFor();
  expect(await chapterOf('1.1')).toBe(second);

  await page.getByRole('button', { name: t('ui:undo'), exact: true }).click();
  await expect.poll(() => chapterOf('1.1')).toBe(first);
});
