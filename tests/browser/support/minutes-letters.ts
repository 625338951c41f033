import { randomUUID } from 'node:crypto';
import { writeBoundLetter, writeSubmittedLetter } from '#modules/events/minutes/tell.ts';
import { letterheadOf } from '#platform/mail/letterhead.ts';
import type { OperationContext } from '#platform/operation/define.ts';

const minutes = {
  eventId: randomUUID(),
  title: 'Засідання секції столярів: шаблони без помилок',
  number: '3',
  heldOn: '2026-03-12',
};

/** To whoever is to approve minutes. */
export const submittedLetter = (context: OperationContext) =>
  writeSubmittedLetter(minutes, 'Лугова О.П.', letterheadOf(context));

/** To whoever minutes bind: a decision with a day and a long word, and one without. */
export const boundLetter = (context: OperationContext) =>
  writeBoundLetter(
    minutes,
    [
      { text: `Зібрати описи досвіду. ${'Ф'.repeat(90)}`, dueOn: '2026-04-20' },
      { text: 'Ознайомити колег.', dueOn: null },
    ],
    letterheadOf(context),
  );
