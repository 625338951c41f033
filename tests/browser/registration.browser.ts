import { expect, test, vi } from 'vitest';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { setRegistrationFields } from '#modules/events/operations/registration/set-registration-fields.ts';
import { listRegistrations } from '#modules/events/registration/list-registrations.ts';
import { readRegistration } from '#modules/events/registration/read-registration.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { open, openBrowser } from './support/browser.ts';
import { today } from './support/plan-document.ts';
import { besideProgram, type Member, newCentre, newMember, say } from './support/program.ts';
import { letterTo } from './support/taken-letters.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');

/** An announced event in five days for anybody, mixed, with one question. */
async function openEvent(director: Member): Promise<{ eventId: string; code: string }> {
  const on = addDays(today, 5);
  const { eventId } = await runOperation(kernel, director, createEvent, {
    kind: 'seminar',
    title: 'Семінар про дошки',
    startsOn: on,
    endsOn: on,
    startsTime: '10:00',
    format: 'mixed',
    registration: 'open',
    capacity: 1,
    responsibleId: director.personId,
  });
  await runOperation(kernel, director, publishEvents, { eventIds: [eventId] });
  const fields = [
    { key: 'need', label: 'Чого хочете навчитися?', type: 'text', required: true },
  ] as const;
  await runOperation(kernel, director, setRegistrationFields, { eventId, fields: [...fields] });
  const { code } = await runQuery(kernel, director, readRegistration, { eventId });
  return { eventId, code };
}

test('where scripts do not run a visitor registers, reads the letter and changes the answer', async () => {
  const director = await newMember(kernel, await newCentre(kernel), 'director');
  const { eventId, code } = await openEvent(director);
  const email = `visitor-${code}@example.org`;
  const standing = async () =>
    (await runQuery(kernel, director, listRegistrations, { eventId })).rows.map(
      ({ name, state, attends, answers }) => ({ name, state, attends, answers }),
    );
  const page = await visit(null, { javaScriptEnabled: false });

  await page.goto(`/e/${code}`);
  const opened = Date.now();
  await page.getByLabel(t('eventsRegistration:visit.name')).fill('Олена Гай');
  await page.getByLabel(t('eventsRegistration:visit.email')).fill(email);
  await page.getByLabel(t('eventsRegistration:answer.online')).check();
  // The question is left out: the page says so and keeps what was typed.
  const send = page.getByRole('button', { name: t('eventsRegistration:visit.send') });
  await vi.waitUntil(() => Date.now() - opened > 2500, { timeout: 5000 });
  await send.click();
  await page.getByRole('alert').waitFor();
  const again = Date.now();
  expect(await page.getByLabel(t('eventsRegistration:visit.name')).inputValue()).toBe('Олена Гай');
  expect(await standing()).toEqual([]);
  await page.getByLabel('Чого хочете навчитися?').fill('Малювати');
  await vi.waitUntil(() => Date.now() - again > 2500, { timeout: 5000 });
  await send.click();
  await page.getByRole('heading', { name: t('eventsRegistration:visit.sent') }).waitFor();
  const registered = { name: 'Олена Гай', attends: 'online', answers: { need: 'Малювати' } };
  expect(await standing()).toEqual([{ ...registered, state: 'registered' }]);

  const letter = await letterTo(email);
  expect(letter.subject).toBe(
    t('eventsRegistration:letter.subject.registered', { title: 'Семінар про дошки' }),
  );
  expect(letter.attachments.map(({ mimeType, method }) => [mimeType, method])).toContainEqual([
    'text/calendar',
    'REQUEST',
  ]);
  const link = /\/e\/answer\/[\w-]+/.exec(letter.text ?? '')?.[0] ?? '';
  expect(letter.html).toContain(link);
  // Programs that look after mail open every link: nothing comes of it.
  await page.goto(`${link}?answer=no`);
  expect(await standing()).toEqual([{ ...registered, state: 'registered' }]);
  await page.getByRole('button', { name: t('eventsRegistration:visit.confirm') }).click();
  await page.getByText(t('eventsRegistration:own.declined')).waitFor();
  expect(await standing()).toMatchObject([{ state: 'declined' }]);
});

test('a director invites a guest and sees who comes; the guest answers with one press', async () => {
  const director = await newMember(kernel, await newCentre(kernel), 'director');
  const { eventId, code } = await openEvent(director);
  await runOperation(kernel, director, setRegistrationFields, { eventId, fields: [] });
  const email = `guest-${code}@example.org`;
  const page = await visit(director);
  await open(page, `/events/${eventId}/registrations`);
  await open(page, `/events/${eventId}/invite`);
  await page.getByText(t('eventsRegistration:invite.people')).first().click();
  await page
    .getByLabel(t('eventsRegistration:invite.guests'))
    .fill(`Тарас Явір; ${email}; Ліцей № 3`);
  await page.getByRole('button', { name: t('eventsRegistration:invite.count') }).click();
  await page.getByText(t('eventsRegistration:invite.counts', { count: 1 })).waitFor();
  await page
    .getByRole('button', { name: t('eventsRegistration:invite.send'), exact: true })
    .click();
  await page.getByRole('row').filter({ hasText: 'Тарас Явір' }).waitFor();

  const { text = '' } = await letterTo(email);
  const offline = /\/e\/answer\/[\w-]+\?answer=offline/.exec(text)?.[0] ?? '';
  const guest = await visit(null);
  await open(guest, offline);
  await guest.getByRole('button', { name: t('eventsRegistration:answer.offline') }).click();
  await guest.getByText(t('eventsRegistration:own.registered')).waitFor();

  await open(page, `/events/${eventId}/registrations?state=registered`);
  await page.getByRole('row').filter({ hasText: 'Тарас Явір' }).waitFor();
  // Called off: the place is free again, and a letter says so.
  await page.getByRole('checkbox', { name: /Тарас Явір/ }).check();
  await page.getByRole('button', { name: t('eventsRegistration:list.cancel') }).click();
  await page.getByText(t('eventsRegistration:list.done.cancel', { count: 1 })).waitFor();
});
