import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import {
  listConsultations,
  readConsultation,
} from '#modules/events/consultations/list-consultations.ts';
import {
  recordConsultation,
  updateConsultation,
} from '#modules/events/operations/consultations/write-consultation.ts';
import { planVisit } from '#modules/events/operations/visits/plan-visit.ts';
import { choosePoints } from '#modules/events/operations/visits/write-points.ts';
import { readVisit } from '#modules/events/visits/read-visit.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { open, openBrowser } from './support/browser.ts';
import { today } from './support/plan-document.ts';
import { besideProgram, newCentre, newMember, say } from './support/program.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');

/** Waits until the pages that open without a network were fetched ahead, and all that they are drawn with. */
async function kept(page: Page): Promise<void> {
  const paths = () =>
    page.evaluate(async () => {
      const pages = await caches.open('kabinet-pages-1');
      return (await pages.keys()).map(({ url }) => new URL(url).pathname);
    });
  await expect
    .poll(paths, { timeout: 15_000 })
    .toEqual(expect.arrayContaining(['/outbox.data', '/consultations/new.data']));
}

test('consultations recorded without a network are sent after it returns, in order, once, over a reload', async () => {
  const methodist = await newMember(kernel, await newCentre(kernel), 'methodist');
  const page = await visit(methodist);
  const context = page.context();
  const recorded = async () =>
    (await runQuery(kernel, methodist, listConsultations, { size: 100 })).rows;
  const record = async (subject: string) => {
    await page.getByLabel(t('eventsConsultations:field.subject')).fill(subject);
    await page.getByText(t('eventsConsultations:minutesShort', { count: 30 })).click();
    await page.getByRole('button', { name: t('eventsConsultations:record') }).click();
  };

  await open(page, '/');
  // What opens without a network is fetched ahead.
  await kept(page);

  await context.setOffline(true);
  await open(page, '/consultations/new');
  await record('Робоча програма');
  await page.getByText(t('offline:kept')).first().waitFor();
  await open(page, '/consultations/new');
  await record('Номенклатура справ');
  await page.getByText(t('shell:waiting', { count: 2 })).waitFor();
  expect(await recorded()).toEqual([]);

  // A page that was never seen leads to what waits.
  await open(page, '/board');
  expect(new URL(page.url()).pathname).toBe('/outbox');
  await page.getByText('Робоча програма').waitFor();

  // The first reply is lost on its way: it is asked for again, and nothing happens twice.
  let lost = 0;
  await context.route('**/api/v1/consultations', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await context.setOffline(false);
  await expect.poll(() => lost, { timeout: 10_000 }).toBe(1);
  await open(page, '/outbox');
  await page.getByText(t('offline:none')).waitFor();

  const rows = (await recorded()).reverse();
  expect(rows.map(({ subject, minutes }) => [subject, minutes])).toEqual([
    ['Робоча програма', 30],
    ['Номенклатура справ', 30],
  ]);
});

test('the last consultation is recorded again in one tap, also without a network; a tap too many is taken back before it is sent', async () => {
  const methodist = await newMember(kernel, await newCentre(kernel), 'methodist');
  await runOperation(kernel, methodist, recordConsultation, {
    heldOn: today,
    subject: 'Робоча програма',
    channel: 'phone',
    minutes: 30,
  });
  const recorded = async () => (await runQuery(kernel, methodist, listConsultations, {})).total;
  const page = await visit(methodist);
  const again = page
    .getByRole('region', { name: t('eventsConsultations:again') })
    .getByRole('button', { name: 'Робоча програма' });
  await open(page, '/consultations/new');
  await again.click();
  await page
    .getByText(t('eventsConsultations:recorded', { what: '' }))
    .first()
    .waitFor();
  expect(await recorded()).toBe(2);

  await kept(page);
  await page.context().setOffline(true);
  await open(page, '/consultations/new');
  for (const count of [1, 2]) {
    await again.click();
    await page.getByText(t('shell:waiting', { count })).waitFor();
  }
  await open(page, '/outbox');
  await page
    .getByRole('button', { name: `${t('offline:remove')}: Робоча програма` })
    .first()
    .click();
  await page.getByText(t('shell:waiting', { count: 1 })).waitFor();
  await page.context().setOffline(false);
  await page.getByText(t('offline:none')).waitFor();
  await expect.poll(recorded).toBe(3);
});

test('who signs out leaves no pages behind, and nobody else sends what they kept', async () => {
  const centreId = await newCentre(kernel);
  const first = await newMember(kernel, centreId, 'methodist');
  const second = await newMember(kernel, centreId, 'methodist', 'Гай Ірина Іванівна');
  const page = await visit(first);
  await open(page, '/consultations/new');
  await kept(page);
  await page.context().setOffline(true);
  await page.getByLabel(t('eventsConsultations:field.subject')).fill('Атестація');
  await page.getByRole('button', { name: t('eventsConsultations:record') }).click();
  await page.getByText(t('offline:kept')).first().waitFor();
  // The session ends elsewhere; another person signs in on the same device.
  await page.context().clearCookies();
  await page.context().setOffline(false);
  await page.goto('/sign-in');
  expect(await page.evaluate(() => caches.has('kabinet-pages-1'))).toBe(false);
  await page.getByLabel(t('access:signIn.email')).fill(second.email);
  await page.getByRole('textbox', { name: t('access:signIn.password') }).fill(second.password);
  await page.getByRole('button', { name: t('access:signIn.submit') }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await open(page, '/outbox');
  await page.getByText(t('offline:none')).waitFor();
  expect((await runQuery(kernel, second, listConsultations, {})).rows).toEqual([]);
});

test('a change that meets a newer one shows both; one of them is chosen, and the other can come back', async () => {
  const methodist = await newMember(kernel, await newCentre(kernel), 'methodist');
  const act = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, methodist, operation, input);
  const { consultationId } = await act(recordConsultation, {
    heldOn: today,
    subject: 'Робоча програма',
    channel: 'phone',
    minutes: 30,
  });
  const result = async () =>
    (await runQuery(kernel, methodist, readConsultation, { consultationId })).result;
  const page = await visit(methodist);
  const typeResult = async (text: string) => {
    await open(page, `/consultations/${consultationId}`);
    await page.context().setOffline(true);
    await page.getByLabel(t('eventsConsultations:field.result')).fill(text);
    await page.getByRole('button', { name: t('eventsConsultations:save') }).click();
    await page.getByText(t('offline:kept')).first().waitFor();
  };
  const meetNewer = async (mine: string, theirs: string) => {
    await typeResult(mine);
    await act(updateConsultation, { consultationId, result: theirs });
    await page.context().setOffline(false);
    await open(page, '/outbox');
    const row = page.getByRole('row', { name: t('eventsConsultations:field.result') });
    await row.getByRole('cell', { name: mine }).waitFor();
    await row.getByRole('cell', { name: theirs }).waitFor();
  };

  await meetNewer('Надіслано зразок', 'Зразок дано');
  expect(await result()).toBe('Зразок дано');
  await page.getByRole('button', { name: t('offline:keepMine') }).click();
  await page.getByText(t('offline:none')).waitFor();
  expect(await result()).toBe('Надіслано зразок');

  await meetNewer('Прийде ще раз', 'Питання закрито');
  await page.getByRole('button', { name: t('offline:keepTheirs') }).click();
  await page.getByText(t('offline:none')).waitFor();
  await page.getByRole('button', { name: t('ui:undo') }).click();
  await page.getByRole('button', { name: t('offline:keepTheirs') }).waitFor();
  expect(await result()).toBe('Питання закрито');
});

test('a visit is answered and finished without a network; what was tapped is there after a reload, and arrives once', async () => {
  const methodist = await newMember(kernel, await newCentre(kernel), 'methodist');
  const act = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, methodist, operation, input);
  const { visitId } = await act(planVisit, {
    organisationId: await addInstitution(methodist.centreId),
    visitOn: today,
    purpose: 'Наставництво',
    leaderId: methodist.personId,
  });
  const points = ['Є наставник', 'Є план'].map((text) => ({ kind: 'own' as const, text }));
  await act(choosePoints, { visitId, points });
  const page = await visit(methodist);
  await open(page, '/');
  await kept(page);
  await open(page, `/visits/${visitId}/fill`);
  await page.context().setOffline(true);
  const answer = (at: number, said: 'yes' | 'partly') =>
    page
      .getByRole('group', { name: points[at]?.text ?? '' })
      .getByText(t(`eventsVisits:answer.${said}`));
  await answer(0, 'yes').click();
  await answer(1, 'partly').click();
  await page.getByText(t('eventsVisits:pointsOf', { seen: 2, count: 2 })).waitFor();
  await open(page, `/visits/${visitId}/fill`);
  await page.getByText(t('eventsVisits:pointsOf', { seen: 2, count: 2 })).waitFor();
  await page.getByRole('button', { name: t('eventsVisits:finish') }).click();
  await page.getByText(t('offline:kept')).first().waitFor();
  // A photo is made smaller on the device, and waits in sight with its caption, also after a reload.
  await page.getByLabel(t('eventsVisits:photos.choose')).setInputFiles({
    name: 'клас.jpg',
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#47a' } })
      .jpeg()
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 27/1 0/1' } })
      .toBuffer(),
  });
  await page.getByLabel(t('eventsVisits:photos.caption')).fill('Кабінет');
  await page.getByRole('button', { name: t('eventsVisits:photos.add') }).click();
  const waits = page.getByRole('list', { name: t('eventsVisits:photos.waiting') });
  await waits.getByRole('img', { name: 'Кабінет' }).waitFor();
  await open(page, `/visits/${visitId}/fill`);
  const src = (await waits.getByRole('img').getAttribute('src')) ?? '';
  const small = await sharp(Buffer.from(src.replace(/^.*,/, ''), 'base64')).metadata();
  expect([small.width, small.height, small.exif]).toEqual([1600, 1067, undefined]);
  const card = () => runQuery(kernel, methodist, readVisit, { visitId });
  expect(await card()).toMatchObject({ state: 'planned', seen: 0, photos: [] });

  // The photo arrives, its reply does not: it is sent again, and there is one.
  let sent = 0;
  await page.context().route('**/photos', async (route) => {
    sent += 1;
    if (sent > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });

  await page.context().setOffline(false);
  await expect.poll(async () => (await card()).state, { timeout: 10_000 }).toBe('done');
  expect((await card()).allPoints.map(({ answer: said }) => said)).toEqual(['yes', 'partly']);
  await expect.poll(() => sent, { timeout: 15_000 }).toBeGreaterThan(0);
  await open(page, '/outbox');
  await page.getByText(t('offline:none')).waitFor();
  expect(sent).toBe(2);
  expect((await card()).photos.map(({ caption }) => caption)).toEqual(['Кабінет']);
});

/** An institution, made without the rights of who visits it. */
async function addInstitution(centreId: string): Promise<string> {
  return inCentre(kernel.db, centreId, 'write', async (trx) => {
    const values = { centre_id: centreId, kind: 'vocational-college' };
    const row = trx.insertInto('organisation').values(values).returning('id');
    const { id } = await row.executeTakeFirstOrThrow();
    await trx
      .insertInto('organisation_name')
      .values({ centre_id: centreId, organisation_id: id, kind: 'full', name: 'Коледж у Заріччі' })
      .execute();
    return id;
  });
}
