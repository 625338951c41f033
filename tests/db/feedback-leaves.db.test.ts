import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { followFeedback } from '#modules/events/feedback/follow-by-clock.ts';
import '#modules/events/feedback/open-feedback.ts';
import { sayFeedback } from '#modules/events/feedback/visitors.ts';
import { holdEvent } from '#modules/events/operations/planning/end-event.ts';
import { enrolPeople } from '#modules/events/operations/registration/enrol-people.ts';
import { exportCentre } from '#platform/transfer/export-centre.ts';
import { readPackage } from '#platform/transfer/package-reader.ts';
import { letterWorld } from '../support/event-letters.ts';
import { testUser } from '../support/kernel.ts';

const world = await letterWorld();
const { kernel, run, announced } = world;
const folder = mkdtempSync(join(tmpdir(), 'kabinet-feedback-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('whoever takes a centre along reads what was said of its events, not by whom', async () => {
  const eventId = await announced();
  const actor = world.actor;
  const teacher = await testUser(kernel, actor.centreId, 'teacher');
  await run(enrolPeople, { eventId, personIds: [teacher.personId] }, actor);
  kernel.setNow(new Date('2026-03-12T15:00:00Z'));
  await run(holdEvent, { eventId }, actor);
  await followFeedback.run(kernel, actor.centreId);
  const answers = { usefulness: '5', 'will-use': 'yes' };
  await sayFeedback(kernel, { code: eventId, actor: teacher }, answers, null);
  const path = join(folder, 'centre.zip');
  await exportCentre(kernel, actor.centreId, { path });
  const packed = await readPackage(path);
  const lines: unknown[] = [];
  for await (const line of packed.lines('feedback_answer')) lines.push(JSON.parse(line));
  expect(lines).toMatchObject([{ event_id: eventId, answers }]);
  expect(lines[0]).not.toHaveProperty('registration_id');
});
