import type { Question } from '#modules/events/feedback/schema.ts';
import { usefulnessKey } from '#packs/feedback.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Kernel } from '#platform/kernel.ts';
import { today } from './plan-document.ts';

const same = (text: string) => ({ uk: text, ru: text, en: text });
const questions: Question[] = [
  { key: usefulnessKey, words: same('Usefulness'), type: 'scale', required: true, choices: [] },
  {
    key: 'format',
    words: same('Format'),
    type: 'many',
    required: false,
    choices: ['Talk', 'Workshop'].map((word) => ({ key: word.toLowerCase(), words: same(word) })),
  },
  { key: 'best', words: same('Best'), type: 'text', required: false, choices: [] },
  { key: 'topic', words: same('Topic'), type: 'topic', required: false, choices: [] },
];

/** Open feedback of an event, with enough answers to be shown, in Latin letters. */
export async function latinFeedback(
  kernel: Kernel,
  centreId: string,
  eventId: string,
): Promise<void> {
  const of = { centre_id: centreId, event_id: eventId };
  const answers = { [usefulnessKey]: '4', format: ['talk'], best: 'Zarichchia', topic: 'Boards' };
  await inCentre(kernel.db, centreId, 'write', async (trx) => {
    await trx
      .insertInto('event_feedback')
      .values({
        ...of,
        questions: JSON.stringify(questions),
        opened_on: today,
        closes_on: addDays(today, 14),
      })
      .execute();
    await trx
      .insertInto('feedback_answer')
      .values(
        Array.from({ length: 5 }, () => ({ ...of, shown: true, answers: JSON.stringify(answers) })),
      )
      .execute();
  });
}
