import { expect, test, vi } from 'vitest';
import { addMembers } from '#modules/directory/operations/sections/add-members.ts';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import { followFeedback } from '#modules/events/feedback/follow-by-clock.ts';
import { addAgendaItem } from '#modules/events/operations/agenda/write-agenda.ts';
import { addWalkIns } from '#modules/events/operations/attendance/add-walk-ins.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { promisedChoices } from '#modules/events/planning/promised-choices.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../support/accepted-plan.ts';
import { open, openBrowser } from './support/browser.ts';
import { planYear, today } from './support/plan-document.ts';
import { besideProgram, newCentre, newMember, say } from './support/program.ts';
import { letterTo } from './support/taken-letters.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');

const title = 'Засідання секції столярів: шаблони без помилок';
const plan = `ПЛАН РОБОТИ
методичного кабінету Заріччя
на ${planYear} рік

№ з/п\tЗміст роботи\tВідповідальний\tФорма\tТермін виконання
I. СЕКЦІЇ\t\t\t\t
1.1\tЗасідання секції столярів\tметодисти\tпротокол\tза окремим графіком
`;

test('a session from the announcement to the certificate: nobody types anything twice', async () => {
  const centreId = await newCentre(kernel);
  const head = await newMember(kernel, centreId, 'director', 'Верес Олена Петрівна');
  const member = await newMember(kernel, centreId, 'teacher', 'Явір Тарас Ілліч');
  await acceptedPlan(kernel, head, plan);
  const [promised] = await runQuery(kernel, head, promisedChoices, { on: today });
  const { id: sectionId } = await runOperation(kernel, head, createSection, {
    kind: 'section',
    name: 'Секція столярів',
    level: 'region',
    since: `${planYear}-01-01`,
    headId: head.personId,
  });
  await runOperation(kernel, head, addMembers, {
    id: sectionId,
    members: [{ personId: member.personId, role: 'member' }],
  });
  const { eventId } = await runOperation(kernel, head, createEvent, {
    kind: 'section-session',
    title,
    startsOn: today,
    endsOn: today,
    sectionId,
    responsibleId: head.personId,
    planItemId: promised?.id ?? null,
  });
  await runOperation(kernel, head, addAgendaItem, {
    eventId,
    title: 'Шаблон шипа з одного аркуша',
    speakers: [{ personId: member.personId, state: 'agreed' }],
  });
  const page = await visit(head);
  /** The form on the page that does what is called so. */
  const press = (intent: string) =>
    page.locator(`form:has(input[name=intent][value=${intent}]) button[type=submit]`).click();
  await open(page, `/events/${eventId}`);
  await press('publish');

  // The letter says the same in text and in HTML, and brings the day for the calendar.
  const letter = await letterTo(member.email);
  const link = /\/e\/answer\/[\w-]+/.exec(letter.text ?? '')?.[0] ?? '';
  expect(link).not.toBe('');
  for (const view of [letter.text, letter.html]) {
    expect(view).toContain(title);
    expect(view).toContain(link);
  }
  expect(letter.html).not.toMatch(/<script|<img/i);

  // One press in the letter and one on the page it leads to, without signing in.
  const guest = await visit(null);
  await guest.goto(`${link}?answer=yes`);
  await guest.getByRole('button', { name: t('eventsRegistration:visit.confirm') }).click();
  await guest.getByText(t('eventsRegistration:own.registered')).waitFor();

  // On the spot: the code on the wall.
  const wall = await visit(head);
  await open(wall, `/events/${eventId}/wall`);
  await wall.getByRole('button', { name: t('eventsAttendance:wall.open') }).click();
  const shown = wall.getByRole('region', { name: t('eventsAttendance:wall.title') });
  const code = (await shown.getByText(/^[2-9a-z -]{6,9}$/).textContent()) ?? '';
  await guest.goto(`${link}/here`);
  await guest.getByLabel(t('eventsAttendance:here.code')).fill(code);
  await guest.getByRole('button', { name: t('eventsAttendance:here.come') }).click();
  await guest.getByRole('button', { name: t('eventsAttendance:here.go') }).waitFor();

  // The minutes hold who came and what was spoken of before anybody writes.
  await open(page, `/events/${eventId}/minutes`);
  await page.getByRole('button', { name: t('eventsMinutes:begin') }).click();
  await page.getByText('Явір Тарас Ілліч').first().waitFor();
  await expect
    .poll(() => page.getByLabel(t('eventsMinutes:pointTitle')).first().inputValue())
    .toBe('Шаблон шипа з одного аркуша');
  expect(await page.getByLabel(t('eventsMinutes:heard')).first().inputValue()).toContain(
    'Явора Тараса Ілліча',
  );
  await page.getByLabel(t('eventsMinutes:spoke')).first().fill('Порадили креслити олівцем.');
  await page.getByLabel(t('eventsMinutes:decision', { at: '1.1' })).fill('Зробити по шаблону.');
  // It is saved by itself.
  await expect
    .poll(
      () =>
        inCentre(kernel.db, centreId, 'read', (trx) =>
          trx.selectFrom('decision').select('text').execute(),
        ),
      { timeout: 10_000 },
    )
    .toEqual([{ text: 'Зробити по шаблону.' }]);
  await press('submit');
  await press('approve');
  await page.getByText(t('eventsMinutes:state.approved')).first().waitFor();

  // The plan's item is done, and the minutes are its evidence.
  const done = await inCentre(kernel.db, centreId, 'read', (trx) =>
    trx
      .selectFrom('task')
      .innerJoin('evidence', 'evidence.task_id', 'task.id')
      .select(['task.state', 'evidence.url'])
      .where('task.item_id', '=', promised?.id ?? '')
      .execute(),
  );
  expect(done).toEqual([{ state: 'done', url: `${address}/events/${eventId}/minutes` }]);

  // Its certificate, and the page that checks it for anybody.
  await open(page, `/events/${eventId}/certificates`);
  await page.locator('button[name=intent][value=issue]').click();
  const check = await vi.waitFor(
    async () => {
      const found = await inCentre(kernel.db, centreId, 'read', (trx) =>
        trx
          .selectFrom('certificate')
          .select('code')
          .where('event_id', '=', eventId)
          .where('role', '=', 'participant')
          .executeTakeFirstOrThrow(),
      );
      return found.code;
    },
    { timeout: 20_000, interval: 200 },
  );
  await guest.goto(`/c/${check}`);
  await guest.getByText('Явір').first().waitFor();
  await guest.getByText(title).first().waitFor();
  await guest.goto('/c/00000000000000000000000000');
  expect(await guest.getByText(title).count()).toBe(0);
});

test('what it was like: asked by a letter, said on a phone without signing in, seen without names', async () => {
  const centreId = await newCentre(kernel);
  const head = await newMember(kernel, centreId, 'director', 'Верес Олена Петрівна');
  const { eventId } = await runOperation(kernel, head, createEvent, {
    kind: 'seminar',
    title,
    startsOn: today,
    endsOn: today,
    responsibleId: head.personId,
  });
  await runOperation(kernel, head, publishEvents, { eventIds: [eventId] });
  const there = [];
  for (const name of ['Явір Тарас Ілліч', 'Липа Ганна Юріївна', 'Клен Ірина Марківна'])
    there.push(await newMember(kernel, centreId, 'teacher', name));
  await runOperation(kernel, head, addWalkIns, {
    eventId,
    personIds: there.map(({ personId }) => personId),
  });
  const page = await visit(head);
  await open(page, `/events/${eventId}`);
  await page
    .locator('form:has(input[name=intent][value=hold]) button[type=submit]')
    .first()
    .click();
  await page.getByText(t('events:state.held')).first().waitFor();
  // The clock of the program comes every quarter of an hour; here it is asked at once.
  await followFeedback.run(kernel, centreId);

  for (const [at, { email }] of there.entries()) {
    const link = /\/e\/answer\/[\w-]+\/feedback/;
    const letter = await letterTo(email, link);
    const phone = await visit(null, { viewport: { width: 390, height: 844 } });
    await phone.goto(link.exec(letter.text ?? '')?.[0] ?? '');
    const wide = () => phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await wide()).toBeLessThanOrEqual(0);
    await phone.getByRole('radio', { name: String(at + 3), exact: true }).check();
    await phone.getByRole('radio', { name: 'Так' }).check();
    await phone.getByLabel('Що було найкращим?').fill(`Шаблон ${at + 1}`);
    await phone.getByRole('button', { name: t('eventsFeedback:give.send') }).click();
    await phone.getByText(t('eventsFeedback:give.thanks')).waitFor();
    // Whoever opens the letter later, a colleague at the same computer too, is not shown what was said.
    await phone.goto(link.exec(letter.text ?? '')?.[0] ?? '');
    await phone.getByText(t('eventsFeedback:give.anew')).waitFor();
    expect(await phone.getByLabel('Що було найкращим?').inputValue()).toBe('');
    await phone.context().close();
  }

  await open(page, `/events/${eventId}/feedback`);
  const shown = (await page.locator('main').textContent()) ?? '';
  expect(shown).toMatch(/Середнє\s*4/);
  for (const text of ['Шаблон 1', 'Шаблон 2', 'Шаблон 3']) expect(shown).toContain(text);
  for (const name of ['Явір', 'Липа', 'Клен']) expect(shown).not.toContain(name);
});
