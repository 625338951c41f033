import mammoth from 'mammoth';
import { beforeAll, expect, test } from 'vitest';
import { open, openBrowser } from './support/browser.ts';
import {
  doubtful,
  dueToday,
  period,
  planDocx,
  planText,
  planTitle,
  unreadable,
} from './support/plan-document.ts';
import { besideProgram, type Member, newCentre, newMember, say } from './support/program.ts';

const { address, kernel } = await besideProgram();
const visits = openBrowser(address);
const t = say('uk');
let director: Member;

beforeAll(async () => {
  director = await newMember(kernel, await newCentre(kernel), 'director');
});

test('from the Word document to the report: imported, corrected, accepted, lived with, reported', async () => {
  const page = await visits.visit(null);
  await open(page, '/plans/import');
  await page.getByLabel(t('access:signIn.email')).fill(director.email);
  await page.getByRole('textbox', { name: t('access:signIn.password') }).fill(director.password);
  await page.getByRole('button', { name: t('access:signIn.submit') }).click();

  // Import: the document as Word saves it.
  await page.getByLabel(t('planImport:start.file')).setInputFiles({
    name: 'план.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await planDocx(director.shortName),
  });
  await page.getByRole('button', { name: t('planImport:start.submit') }).click();
  await page.waitForURL('**/plans/imports/*');
  await page.getByRole('heading', { level: 1, name: planTitle }).waitFor();

  // Accepting without a period is refused, and says so beside what is missing.
  await page.getByRole('button', { name: t('planImport:preview.accept') }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: t('plan:reason.import.no-period') })
    .waitFor();
  await page.getByLabel(t('planImport:preview.starts')).fill(period[0]);
  await page.getByLabel(t('planImport:preview.ends')).fill(period[1]);
  await page.getByRole('button', { name: t('planImport:preview.save'), exact: true }).click();
  await page.getByText(t('planImport:preview.noPeriod')).waitFor({ state: 'hidden' });

  // A doubt is settled, a cell corrected in its place.
  const doubts = page.getByRole('button', { name: t('planImport:preview.settled') });
  expect(await doubts.count()).toBe(2);
  await page
    .getByRole('row', { name: t('planImport:doubt.unaligned-people') })
    .getByRole('button', { name: t('planImport:preview.settled') })
    .click();
  await page.getByRole('row').filter({ hasText: doubtful.text }).first().waitFor();
  await expect.poll(() => doubts.count()).toBe(1);
  const cell = t('planImport:preview.cell', {
    field: t('plan:field.deadline'),
    number: unreadable.number,
  });
  await page.getByRole('button', { name: cell }).click();
  await page.getByRole('textbox', { name: cell }).fill('30 червня');
  await page.keyboard.press('Enter');
  await expect.poll(() => doubts.count()).toBe(0);

  await page.getByRole('button', { name: t('planImport:preview.accept') }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1, name: planTitle }).waitFor();
  const corrected = page.getByRole('grid').getByRole('row').filter({ hasText: unreadable.text });
  expect(await corrected.textContent()).toContain('30 червня');

  // Today's obligation is ended from the week, with a link and a file.
  await page
    .getByRole('link', { name: t('shell:nav.week') })
    .first()
    .click();
  await page.getByRole('link', { name: dueToday.text }).waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: dueToday.text })
    .locator('a[href$="#close"]')
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('planWork:close.result')).fill('Оглянуто дев’ять куточків');
  await dialog.getByLabel(t('planWork:close.said')).first().fill('https://example.org/kutochky');
  await dialog.getByRole('button', { name: t('planWork:close.addEvidence') }).click();
  await dialog
    .getByLabel(t('planWork:close.file'))
    .nth(1)
    .setInputFiles({ name: 'довідка.txt', mimeType: 'text/plain', buffer: Buffer.from('Усе') });
  await dialog.getByLabel(t('planWork:close.delivers')).nth(1).selectOption(dueToday.form);
  await dialog.getByRole('button', { name: t('planWork:close.save') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page
    .getByRole('status')
    .getByText(t('planWork:done.said', { name: dueToday.number }))
    .waitFor();

  // The task keeps what was given; the file comes back as it was.
  await page.getByRole('link', { name: dueToday.text }).first().click();
  await page.getByText('Оглянуто дев’ять куточків').first().waitFor();
  await page.locator('a[href="https://example.org/kutochky"]').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'довідка.txt' }).click(),
  ]);
  expect(await contentOf(file)).toEqual(Buffer.from('Усе'));

  // The month's report in Word tells of it, and is a document that opens.
  await page
    .getByRole('link', { name: t('shell:nav.reports') })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: t('planReport:title') }).waitFor();
  await page.getByRole('link', { name: t('planReport:period.month'), exact: true }).click();
  await page.getByText('Оглянуто дев’ять куточків').first().waitFor();
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a[href*="/reports/export.docx"]').click(),
  ]);
  expect(report.suggestedFilename()).toMatch(/\.docx$/);
  const { value, messages } = await mammoth.extractRawText({ buffer: await contentOf(report) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  for (const text of [dueToday.text, 'Оглянуто дев’ять куточків', director.shortName])
    expect(value).toContain(text);
});

test('the same plan pasted as text is read the same', async () => {
  const page = await visits.visit(director);
  await open(page, '/plans/import');
  await page.getByText(t('planImport:start.paste')).click();
  await page.getByLabel(t('planImport:start.pasteLabel')).fill(planText(director.shortName));
  await page.getByRole('button', { name: t('planImport:start.submit') }).click();
  await page.waitForURL('**/plans/imports/*');
  await page.getByRole('heading', { level: 1, name: planTitle }).waitFor();
  const doubts = page.getByRole('button', { name: t('planImport:preview.settled') });
  expect(await doubts.count()).toBe(2);
  await page.getByRole('row').filter({ hasText: dueToday.text }).first().waitFor();
});

async function contentOf(download: import('playwright-core').Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
