import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readMinutes } from '#modules/events/minutes/read-minutes.ts';
import { addAgendaItem } from '#modules/events/operations/agenda/write-agenda.ts';
import { beginMinutes } from '#modules/events/operations/minutes/begin-minutes.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { open, openBrowser } from './support/browser.ts';
import { today } from './support/plan-document.ts';
import { besideProgram, type Member, newCentre, newMember, say } from './support/program.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');

/** Saving waits for a rest of the keys, what others wrote is looked at every few seconds, and the machine may be busy. */
const patient = { timeout: 20_000 };

/** A session of today with minutes begun, by its head, and a secretary beside. */
async function begun(): Promise<{ head: Member; secretary: Member; eventId: string }> {
  const centreId = await newCentre(kernel);
  const head = await newMember(kernel, centreId, 'director', 'Верес Олена Петрівна');
  const secretary = await newMember(kernel, centreId, 'methodist', 'Явір Тарас Ілліч');
  const { eventId } = await runOperation(kernel, head, createEvent, {
    kind: 'council-session',
    title: 'Засідання ради',
    startsOn: today,
    endsOn: today,
    responsibleId: head.personId,
  });
  await runOperation(kernel, head, addAgendaItem, { eventId, title: 'Про посібник' });
  await runOperation(kernel, head, publishEvents, { eventIds: [eventId] });
  await runOperation(kernel, head, beginMinutes, { eventId });
  return { head, secretary, eventId };
}

const field = (page: Page, name: string) => page.locator(`form [name="${name}"]`).first();
const pointOf = async (member: Member, eventId: string) =>
  (await runQuery(kernel, member, readMinutes, { eventId })).minutes?.points[0];

test('two write one question of minutes at once: both have their say, and only one word of two is asked about', async () => {
  const { head, secretary, eventId } = await begun();
  const [one, other] = [await visit(head), await visit(secretary)];
  for (const page of [one, other]) await open(page, `/events/${eventId}/minutes`);

  await field(one, 'spoke').fill('Голова: підтримую.');
  await field(other, 'decisions.0.text').fill('Рекомендувати до друку.');
  await expect
    .poll(() => field(one, 'decisions.0.text').inputValue(), patient)
    .toBe('Рекомендувати до друку.');
  await expect.poll(() => field(other, 'spoke').inputValue(), patient).toBe('Голова: підтримую.');
  expect(await pointOf(head, eventId)).toMatchObject({
    spoke: 'Голова: підтримую.',
    decisions: [{ text: 'Рекомендувати до друку.' }],
  });

  await field(one, 'title').fill('Про посібник для майстрів');
  await field(other, 'title').fill('Про новий посібник');
  const keeps = t('eventsMinutes:conflict.keep');
  const asked = () =>
    Promise.all([one, other].map((page) => page.getByRole('button', { name: keeps }).count()));
  await expect.poll(async () => (await asked()).reduce((a, b) => a + b), patient).toBe(1);
  const [asksOne] = await asked();
  const chooser = asksOne ? one : other;
  const chosen = await field(chooser, 'title').inputValue();
  await chooser.getByRole('button', { name: keeps }).click();
  for (const page of [one, other])
    await expect.poll(() => field(page, 'title').inputValue(), patient).toBe(chosen);
});

test('what was typed without a network and before the light went off is there again, and goes to the server', async () => {
  const { head, eventId } = await begun();
  const page = await visit(head);
  const context = page.context();
  await open(page, `/events/${eventId}/minutes`);
  // What opens pages without a network is being fetched: that it can't be would be told on the console.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await context.setOffline(true);
  await field(page, 'spoke').fill('Сказане в темряві.');
  await page.getByText(t('eventsMinutes:kept')).waitFor();
  expect((await pointOf(head, eventId))?.spoke).toBe('');
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await open(again, `/events/${eventId}/minutes`);
  await expect.poll(() => field(again, 'spoke').inputValue(), patient).toBe('Сказане в темряві.');
  await expect
    .poll(async () => (await pointOf(head, eventId))?.spoke, patient)
    .toBe('Сказане в темряві.');
});
