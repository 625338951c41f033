import { request } from 'node:http';
import { expect, test } from 'vitest';
import { speakerSecret } from '#modules/events/agenda/speakers/answer-secret.ts';
import { addMaterial } from '#modules/events/operations/agenda/hang-material.ts';
import { addAgendaItem } from '#modules/events/operations/agenda/write-agenda.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { enrolPeople } from '#modules/events/operations/registration/enrol-people.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { open, openBrowser } from './support/browser.ts';
import { today } from './support/plan-document.ts';
import { besideProgram, newCentre, newMember, say } from './support/program.ts';
import { letterTo } from './support/taken-letters.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');

const director = await newMember(kernel, await newCentre(kernel), 'director');
const as = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, director, operation, input);
const on = addDays(today, 6);
const { eventId } = await as(createEvent, {
  ...{ kind: 'seminar', title: 'Дошки в майстерні', startsOn: on, endsOn: on },
  ...{ startsTime: '10:00', endsTime: '12:00', registration: 'open' },
  responsibleId: director.personId,
});
const { itemId } = await as(addAgendaItem, {
  ...{ eventId, title: 'Крейда проти маркера', minutes: 20 },
  speakers: [{ guestName: 'Олена Гай', guestPost: 'фахівчиня', guestEmail: 'hai@example.org' }],
});
await as(publishEvents, { eventIds: [eventId] });
const speaks = await inCentre(kernel.db, director.centreId, 'write', async (trx) => {
  const { id } = await trx
    .selectFrom('agenda_speaker')
    .select('id')
    .where('agenda_item_id', '=', itemId)
    .executeTakeFirstOrThrow();
  const { secret, hash } = await speakerSecret(kernel, id);
  await trx.updateTable('agenda_speaker').set({ secret_hash: hash }).where('id', '=', id).execute();
  return `/e/speak/${secret}`;
});
const file = (name: string, text: string) => ({
  ...{ name, mimeType: 'text/plain' },
  buffer: Buffer.from(text),
});

test('where scripts do not run a speaker sends materials by the letter, and a participant opens them by theirs', async () => {
  const page = await visit(null, { javaScriptEnabled: false });
  await page.goto(speaks);
  const send = page.getByRole('button', { name: t('eventsAgenda:speaker.send') });
  await page.getByLabel(t('eventsAgenda:material.title')).fill('Тези про крейду');
  await send.click();
  // Neither a file nor a link: the page says so, and keeps what was typed.
  await page.getByRole('alert').first().waitFor();
  const title = page.getByLabel(t('eventsAgenda:material.title'));
  expect(await title.inputValue()).toBe('Тези про крейду');
  const chosen = page.locator('input[type=file]');
  await chosen.setInputFiles(file('тези.txt', 'Крейда'));
  await send.click();
  await page.getByText(t('eventsAgenda:speaker.hung')).waitFor();
  await page
    .getByLabel(t('eventsAgenda:speaker.what'))
    .selectOption({ label: t('eventsAgenda:speaker.newVersion', { title: 'Тези про крейду' }) });
  // Larger than what visitors may send elsewhere.
  await chosen.setInputFiles(file('тези.txt', `Маркер${' '.repeat(900_000)}`));
  await send.click();
  await page.getByText(t('eventsAgenda:material.version', { number: 2 })).waitFor();

  const email = `${crypto.randomUUID()}@example.org`;
  await as(enrolPeople, { eventId, guests: [{ name: 'Тарас Явір', email, organisation: '' }] });
  const { text = '' } = await letterTo(email);
  expect(text).toContain(t('eventsRegistration:fact.materialsThere'));
  const answers = /\/e\/answer\/[\w-]+/.exec(text)?.[0] ?? '';
  await page.goto(answers);
  const link = page.getByRole('link', { name: 'Тези про крейду' });
  const href = (await link.getAttribute('href')) ?? '';
  const reply = await fetch(`${address}${href}`);
  expect(await reply.text()).toMatch(/^Маркер/);
  expect(reply.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(reply.headers.get('content-security-policy')).toContain('sandbox');
  expect(reply.headers.get('cache-control')).toBe('no-store');
  expect(reply.headers.get('referrer-policy')).toBe('same-origin');
  expect((await fetch(`${address}${href}x`)).status).toBe(404);
  const { materialId } = await as(addMaterial, {
    ...{ eventId, title: 'Чернетка', seenBy: 'speakers', url: 'https://example.org/a' },
  });
  for (const path of [
    `${answers}/materials/${materialId}`,
    href.replace('/e/answer/', '/e/answer/x'),
    `${speaks}/materials/${materialId}`,
  ])
    expect((await fetch(`${address}${path}`)).status, path).toBe(404);
});

test('who declines by the letter says why, and the organiser reads it', async () => {
  const page = await visit(null, {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  await page.goto(`${speaks}?answer=no`);
  await page.getByLabel(t('eventsAgenda:speaker.reason')).fill('Захворіла');
  await page.getByRole('button', { name: t('eventsAgenda:speaker.decline') }).click();
  await page.getByText(t('eventsAgenda:speaker.states.declined')).waitFor();
  expect((await letterTo(director.email)).text).toContain('Захворіла');
  await page.getByRole('button', { name: t('eventsAgenda:speaker.agree') }).click();
  await page.getByText(t('eventsAgenda:speaker.states.agreed')).waitFor();
  const desk = await visit(director);
  await open(desk, `/events/${eventId}/agenda`);
  await desk.getByText('Крейда проти маркера').waitFor();
});

test('only who has a speaker’s link sends files, of a length that is said', async () => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(2_000_000)]), 'a.txt');
  const send = (path: string) =>
    fetch(`${address}${path}`, { method: 'POST', body: form }).then(({ status }) => status);
  expect(await send(`/e/speak/${'x'.repeat(43)}`)).toBe(413);
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const endless = await new Promise((resolve, reject) => {
    const sent = request(`${address}${speaks}`, { method: 'POST', headers }, ({ statusCode }) => {
      resolve(statusCode);
      sent.destroy();
    });
    sent.on('error', reject);
    sent.write('--x\r\n');
  });
  expect(endless).toBe(413);
});
