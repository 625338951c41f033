import { randomUUID } from 'node:crypto';
import type { SpeakerPage, SpeakerStep } from '#modules/events/agenda/speakers/schema.ts';
import { writeAnswerLetter } from '#modules/events/agenda/speakers/write-answer-letter.ts';
import { writeSpeakerLetter } from '#modules/events/agenda/speakers/write-letter.ts';
import { letterheadOf } from '#platform/mail/letterhead.ts';
import type { OperationContext } from '#platform/operation/define.ts';

const longWord = `https://files.example.org/${'тези-'.repeat(20)}1.pdf`;

const talk: SpeakerPage = {
  ...{ speakerId: randomUUID(), eventId: randomUUID(), centre: 'Методичний кабінет Заріччя' },
  title: 'Цифрові інструменти на уроках виробничого навчання: від задуму до оцінювання',
  ...{ item: 'Про досвід наставництва в майстернях', note: longWord, minutes: 20, place: longWord },
  ...{ startsOn: '2026-03-12', endsOn: '2026-03-12', startsTime: '10:00', endsTime: null },
  ...{ format: 'mixed', name: 'Зоря Ілона Марківна', state: 'asked', open: true },
  ...{ responsible: 'Верба О.І.', responsibleEmail: 'verba@example.org' },
};

/** To a speaker; who has an account hangs materials there, others by the letter's link. */
export const speakerLetter =
  (step: SpeakerStep) =>
  ({ kernel: { config } }: OperationContext) =>
    writeSpeakerLetter(
      { step, to: 'guest@example.org', locale: 'uk', hasAccount: step === 'asked', talk },
      { publicUrl: config.publicUrl, secret: 's'.repeat(43) },
    );

/** To who answers for the event, of a speaker's answer. */
export const answerLetter = (answer: 'declined' | 'back') => (context: OperationContext) =>
  writeAnswerLetter(
    talk,
    { answer, reason: answer === 'declined' ? `Захворіла. ${longWord}` : '' },
    letterheadOf(context),
  );
