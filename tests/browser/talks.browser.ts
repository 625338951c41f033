import { expect, test, vi } from 'vitest';
import { setCall } from '#modules/events/operations/agenda/call-for-talks.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { readRegistration } from '#modules/events/registration/read-registration.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { open, openBrowser } from './support/browser.ts';
import { today } from './support/plan-document.ts';
import { besideProgram, newCentre, newMember, say } from './support/program.ts';
import { letterTo } from './support/taken-letters.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');

test('where scripts do not run a visitor offers a talk and confirms it by letter; it goes onto the agenda', async () => {
  const director = await newMember(kernel, await newCentre(kernel), 'director');
  const on = addDays(today, 9);
  const { eventId } = await runOperation(kernel, director, createEvent, {
    kind: 'conference',
    title: 'Читання про дошки',
    startsOn: on,
    endsOn: on,
    registration: 'open',
    responsibleId: director.personId,
  });
  await runOperation(kernel, director, publishEvents, { eventIds: [eventId] });
  await runOperation(kernel, director, setCall, { eventId, until: on, public: true });
  const { code } = await runQuery(kernel, director, readRegistration, { eventId });
  const email = `author-${code}@example.org`;
  const page = await visit(null, { javaScriptEnabled: false });

  await page.goto(`/e/${code}`);
  await page.getByRole('link', { name: t('eventsAgenda:offer.onPage') }).click();
  const opened = Date.now();
  await page.getByLabel(t('eventsAgenda:offer.talk')).fill('Крейда проти маркера');
  await page.getByLabel(t('eventsRegistration:visit.email')).fill(email);
  const send = page.getByRole('button', { name: t('eventsAgenda:offer.send') });
  await vi.waitUntil(() => Date.now() - opened > 2500, { timeout: 5000 });
  await send.click();
  // Nobody said who it is: the page asks, and keeps what was typed.
  await page.getByRole('alert').waitFor();
  const again = Date.now();
  const title = page.getByLabel(t('eventsAgenda:offer.talk'));
  expect(await title.inputValue()).toBe('Крейда проти маркера');
  await page.getByLabel(t('eventsRegistration:visit.name')).fill('Олена Гай');
  await vi.waitUntil(() => Date.now() - again > 2500, { timeout: 5000 });
  await send.click();
  await page.getByRole('heading', { name: t('eventsAgenda:offer.sent') }).waitFor();

  const letter = await letterTo(email);
  const link = /\/e\/talk\/[\w-]+/.exec(letter.text ?? '')?.[0] ?? '';
  expect(letter.html).toContain(link);
  await page.goto(link);
  await page.getByText(t('eventsAgenda:offer.state.unconfirmed')).waitFor();
  await page.getByRole('button', { name: t('eventsAgenda:offer.confirm') }).click();
  await page.getByText(t('eventsAgenda:offer.state.submitted')).waitFor();

  const desk = await visit(director);
  await open(desk, `/events/${eventId}/agenda`);
  await desk.getByText('Крейда проти маркера').waitFor();
  await desk.getByRole('button', { name: t('eventsAgenda:call.accept') }).click();
  await desk.getByText(t('eventsAgenda:call.state.accepted')).waitFor();
  await desk.getByRole('listitem').filter({ hasText: 'Олена Гай' }).first().waitFor();
  await page.goto(link);
  await page.getByText(t('eventsAgenda:offer.state.accepted')).waitFor();
});
