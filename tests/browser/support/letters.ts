import { randomUUID } from 'node:crypto';
import { invitationLetter } from '#modules/directory/members/invitation-letter.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { writeAgreementLetter } from '#modules/directory/partners/write-letter.ts';
import type { LoadedPerson } from '#modules/directory/people/load-person.ts';
import { tellConfirmers, tellProposer } from '#modules/directory/proposals/letters.ts';
import { tellInstitution as tellOfRegistration } from '#modules/directory/registrations/tell-institution.ts';
import { writeShareLetters } from '#modules/directory/shares/write-letters.ts';
import { speakerSteps } from '#modules/events/agenda/speakers/schema.ts';
import { writeOfferLetter } from '#modules/events/agenda/visitors/write-offer-letter.ts';
import { writeTalkLetter } from '#modules/events/agenda/write-talk-letter.ts';
import { writeLetter as writeCertificateLetter } from '#modules/events/certificates/letters/write-letter.ts';
import type { CertificateContent } from '#modules/events/certificates/schema.ts';
import { tellAnswer, tellMethodist } from '#modules/events/consultations/requests/letters.ts';
import { writeLateLetter } from '#modules/events/consultations/requests/write-late-letter.ts';
import { tellBoth } from '#modules/events/consultations/slots/letters.ts';
import { writeDutyLetter } from '#modules/events/hosting/write-letter.ts';
import { writeMinutesLetter } from '#modules/events/minutes/write-letter.ts';
import { letterKinds } from '#modules/events/registration/letters/kinds.ts';
import type { WaitingLetter } from '#modules/events/registration/letters/read-letters.ts';
import { writeLetter as writeEventLetter } from '#modules/events/registration/letters/write-letter.ts';
import { writeReportLetter } from '#modules/events/statistics/report/write-letter.ts';
import { tellLeader, tellInstitution as tellOfVisit } from '#modules/events/visits/letters.ts';
import type { Reminder, ReminderKind } from '#modules/plan/reminders/find-reminders.ts';
import { writeLetter as writeTaskLetter } from '#modules/plan/reminders/write-letter.ts';
import { resetLetter } from '#platform/access/reset-letter.ts';
import { tellUnprotected } from '#platform/access/second-factor.ts';
import { type Letter, queueMail } from '#platform/mail/queue-mail.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { boundLetter, submittedLetter } from './minutes-letters.ts';
import { type Member, newMember } from './program.ts';
import { answerLetter, speakerLetter } from './speaker-letters.ts';

/** Who is written to, and what letters are about; made once for all of them. */
export interface LetterWorld {
  administrator: Member;
  colleague: Member;
  organisationId: string;
}

export type Send = (context: OperationContext, world: LetterWorld) => Promise<unknown>;

const today = '2026-03-02';
const title = 'Цифрові інструменти на уроках виробничого навчання: від задуму до оцінювання';
/** As long as people write them, without a place to break. */
const longWord = `https://files.example.org/${'матеріали-'.repeat(12)}1.pdf`;

const options = ({ kernel }: OperationContext) => ({
  locale: 'uk' as const,
  today,
  publicUrl: kernel.config.publicUrl,
  centreName: 'Методичний кабінет Заріччя',
});

type Written = Pick<Letter, 'subject' | 'text'> & Partial<Letter>;

/** A letter that its writer makes without the database. */
const written =
  (write: (context: OperationContext) => Written | Promise<Written>): Send =>
  async (context, { administrator: { email } }) =>
    queueMail(context, { to: email, ...(await write(context)) });

const event: WaitingLetter['event'] = {
  id: randomUUID(),
  title,
  topic: 'Що показати майстрові-початківцю',
  startsOn: '2026-03-12',
  endsOn: '2026-03-12',
  startsTime: '10:00',
  endsTime: '12:00',
  exact: true,
  startsAt: new Date('2026-03-12T08:00:00Z'),
  endsAt: new Date('2026-03-12T10:00:00Z'),
  place: 'вул. Тиха, 4',
  room: 'актова зала',
  format: 'mixed',
  host: 'Вище професійне училище № 3',
  responsible: 'Лугова О.П.',
  responsibleEmail: 'luhova@example.org',
  videoUrl: `https://meet.example.org/${'room'.repeat(20)}`,
  stateReason: `Через відключення світла. ${longWord}`,
  sequence: 1,
};

const stateAt = {
  invitation: 'invited',
  unanswered: 'invited',
  waiting: 'waiting',
  withdrawn: 'declined',
} as Record<string, WaitingLetter['state']>;

const eventLetter = (kind: (typeof letterKinds)[number]) =>
  written(({ kernel, now }) =>
    writeEventLetter(
      {
        registrationId: randomUUID(),
        kind,
        turn: 1,
        before:
          kind === 'moved' ? { ...event, startsOn: '2026-03-10', endsOn: '2026-03-10' } : null,
        name: 'Верба Олена Степанівна',
        email: 'verba@example.org',
        locale: 'uk',
        state: stateAt[kind] ?? 'registered',
        eventState: kind === 'cancelled' ? 'cancelled' : 'published',
        over: false,
        attends: kind === 'hour' ? 'online' : null,
        version: 1,
        materials: true,
        event,
      },
      {
        publicUrl: kernel.config.publicUrl,
        secret: 's'.repeat(43),
        centreName: 'Методичний кабінет Заріччя',
        sender: 'kabinet@example.org',
        now,
      },
    ),
  );

const content: CertificateContent = {
  language: 'uk',
  centre: 'Методичний кабінет Заріччя',
  number: '17/2026',
  role: 'participant',
  name: 'Верба Олена Степанівна',
  forWhom: 'Вербі Олені Степанівні',
  post: 'викладач',
  organisation: 'Ліцей № 2',
  event: { ...event, kind: 'Семінар', topic: '' },
  outcomes: '',
  credit: null,
  signer: { post: 'директор', name: 'Явір Т.О.' },
  issuedOn: today,
  replaces: '16/2026',
};

const certificateLetter = (kind: 'issued' | 'revoked') =>
  written(({ kernel }) =>
    writeCertificateLetter(kernel, {
      kind,
      code: '7NFK2Q9VXW3T',
      content,
      reason: 'Помилка в імені',
      locale: 'uk',
    }),
  );

const taskLetter = (kind: ReminderKind) => {
  const task = {
    path: `/tasks/${randomUUID()}`,
    number: '1.6',
    text: `Огляд бібліотек громади, ${longWord}`,
    dueOn: '2026-03-05',
    people: ['Лугова О.П.'],
  };
  const decision = { ...task, number: null, from: 'Протокол № 3 від 12.02.2026' };
  const reminder: Reminder = {
    ...{ personId: randomUUID(), personName: 'Лугова О.П.', email: 'luhova@example.org' },
    ...{ kind, tasks: [task, decision] },
  };
  return written((context) => writeTaskLetter(reminder, options(context)));
};

const talkLetter = (accept: boolean) =>
  written((context) =>
    writeTalkLetter(
      { title, event: { id: event.id, title }, accept, reply: `Дякуємо. ${longWord}` },
      options(context),
    ),
  );

const toldVisit = (organisationId: string, leaderId: string) => ({
  id: randomUUID(),
  fields: {
    organisationId,
    ...{ visitOn: '2026-03-12', startsTime: '10:00', endsTime: null },
    ...{ purpose: 'Вивчення стану наставництва', topics: ['плани', 'журнали'] },
    ...{ leaderId, personIds: [], guests: ['Явір Т.О.'] },
    ...{ eventId: null, planItemId: null },
  },
});

const visitLetter =
  (what: Parameters<typeof tellOfVisit>[2]): Send =>
  (context, { organisationId, administrator }) =>
    tellOfVisit(context, toldVisit(organisationId, administrator.personId), what, longWord);

const slotLetter =
  (what: Parameters<typeof tellBoth>[2]): Send =>
  async (context, { administrator, colleague }) => {
    const { trx, actor, now } = context;
    const booked = { bookedBy: colleague.userId, bookerName: 'Явір Т.О.', question: longWord };
    const { id } = await trx
      .insertInto('consultation_slot')
      .values({
        ...{ centre_id: actor.centreId, methodist_id: administrator.personId },
        ...{ on_day: what === 'booked' ? '2026-03-12' : '2026-03-13', starts_time: '14:00' },
        ...{ minutes: 30, channel: 'office', series_id: randomUUID(), state: 'taken' },
        ...{ booked_by: colleague.userId, booker_name: booked.bookerName, booked_at: now },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tellBoth(context, { id, methodistId: administrator.personId, ...booked }, what, longWord);
  };

const lateLetter = (late: 'untaken' | 'unanswered') =>
  written((context) =>
    writeLateLetter(
      [{ id: randomUUID(), question: longWord, askerName: 'Верба О.С.', dueOn: today, late }],
      options(context),
    ),
  );

const resetting = (withoutCode: boolean) =>
  written((context) =>
    resetLetter(context, {
      link: `${context.kernel.config.publicUrl}/reset/${'s'.repeat(43)}`,
      ...{ expiresAt: context.now, language: null, withoutCode },
    }),
  );

const kindsOf = <K extends string>(kinds: readonly K[], send: (kind: K) => Send) =>
  Object.fromEntries(kinds.map((kind) => [kind, send(kind)]));

/** Every letter that the program writes, by the file that queues it: a new one has to stand here. */
export const letters: Record<string, Record<string, Send>> = {
  'modules/events/operations/registration/write-event-letters.ts': kindsOf(
    letterKinds,
    eventLetter,
  ),
  'modules/events/operations/certificates/write-letters.ts': kindsOf(
    ['issued', 'revoked'],
    certificateLetter,
  ),
  'modules/events/operations/agenda/call-for-talks.ts': {
    accepted: talkLetter(true),
    declined: talkLetter(false),
  },
  'modules/events/operations/agenda/offer-talk.ts': {
    confirm: written(({ kernel: { config } }) =>
      writeOfferLetter(
        { event: title, link: `${config.publicUrl}/e/talk/${'s'.repeat(43)}` },
        { locale: 'uk', centreName: 'Методичний кабінет Заріччя' },
      ),
    ),
  },
  'modules/events/operations/agenda/write-to-speakers.ts': kindsOf(speakerSteps, (step) =>
    written(speakerLetter(step)),
  ),
  'modules/events/agenda/speakers/tell-responsible.ts': kindsOf(['declined', 'back'], (answer) =>
    written(answerLetter(answer)),
  ),
  'modules/events/operations/hosting/remind-of-duties.ts': {
    owed: written((context) =>
      writeDutyLetter(
        [{ duty: longWord, dueOn: today, eventId: event.id, title, startsOn: '2026-03-12' }],
        options(context),
      ),
    ),
  },
  'modules/events/minutes/tell.ts': {
    submitted: written(submittedLetter),
    bound: written(boundLetter),
  },
  'modules/events/operations/minutes/remind-of-minutes.ts': {
    owed: written((context) =>
      writeMinutesLetter(
        [{ eventId: event.id, title, heldOn: today, dueOn: today, withoutMaterials: 2 }],
        options(context),
      ),
    ),
  },
  'modules/events/operations/statistics/remind-of-reports.ts': {
    owed: written((context) =>
      writeReportLetter(
        [{ sectionId: randomUUID(), name: 'Секція викладачів математики' }],
        { year: 2026, dueOn: '2026-06-30' },
        options(context),
      ),
    ),
  },
  'modules/events/consultations/slots/letters.ts': kindsOf(['booked', 'cancelled'], slotLetter),
  'modules/events/visits/letters.ts': {
    ...kindsOf(['announced', 'moved', 'cancelled', 'offered'], visitLetter),
    otherDay: (context, { organisationId, administrator }) =>
      tellLeader(context, toldVisit(organisationId, administrator.personId), longWord),
  },
  'modules/events/consultations/requests/letters.ts': {
    asked: (context, { administrator: { personId } }) =>
      tellMethodist(context, {
        requestId: randomUUID(),
        methodistId: personId,
        question: `Де взяти зразок? ${longWord}`,
      }),
    answered: (context, { colleague: { userId } }) =>
      tellAnswer(context, {
        requestId: randomUUID(),
        askedBy: userId,
        name: 'Де взяти зразок?',
        answer: `Зразок тут: ${longWord}.\n\nБуде мало — пишіть.`,
      }),
  },
  'modules/events/operations/consultations/remind-of-requests.ts': kindsOf(
    ['untaken', 'unanswered'],
    lateLetter,
  ),
  'modules/plan/operations/remind.ts': kindsOf(
    ['digest', 'opens', 'week', 'soon', 'late', 'escalated'],
    taskLetter,
  ),
  'modules/directory/operations/partners/remind-of-agreements.ts': {
    ending: written((context) =>
      writeAgreementLetter(
        [
          {
            ...{ number: '12', subject: 'Практика', until: '2026-03-20' },
            ...{ partnerId: randomUUID(), partnerName: 'Завод «Промінь»', email: null },
          },
        ],
        options(context),
      ),
    ),
  },
  'modules/directory/registrations/tell-institution.ts': {
    asked: (context, { organisationId }) =>
      tellOfRegistration(context, organisationId, { name: 'Верба О.С.', place: 'Ліцей № 2' }),
  },
  'modules/directory/proposals/letters.ts': {
    proposed: (context) =>
      tellConfirmers(context, {
        inCentre: true,
        fields: { shortName: 'Верба О.С.' },
        place: { organisationIds: [] },
      } as unknown as LoadedPerson),
    ...kindsOf(
      ['confirmed', 'declined'],
      (outcome): Send =>
        (context, { colleague }) =>
          tellProposer(context, { proposed_by: colleague.userId }, outcome, 'Немає наказу'),
    ),
  },
  'modules/directory/shares/write-letters.ts': kindsOf(
    ['proposed', 'accepted', 'refused', 'ended'],
    (news): Send =>
      (context) =>
        writeShareLetters(context, { news, shareId: randomUUID(), name: 'Ліцей № 2' }),
  ),
  'modules/directory/invitations/make-invitation.ts': {
    invitation: written((context) =>
      invitationLetter(context, {
        link: `${context.kernel.config.publicUrl}/invitation/${'s'.repeat(43)}`,
        expiresAt: context.now,
      }),
    ),
  },
  'platform/access/operations/reset-password.ts': {
    reset: resetting(false),
    'without a code': resetting(true),
  },
  'platform/access/second-factor.ts': {
    unprotected: (context, { administrator: { email } }) =>
      tellUnprotected(context, { email, language: null }),
  },
};

/** A centre's people and an institution for the letters to be about. */
export async function letterWorld(
  kernel: Parameters<typeof newMember>[0],
  centreId: string,
): Promise<LetterWorld> {
  const administrator = await newMember(kernel, centreId, 'administrator');
  const colleague = await newMember(kernel, centreId, 'administrator', 'Гай Ірина Іванівна');
  const { id: organisationId } = await runOperation(kernel, administrator, createOrganisation, {
    kind: 'vocational-college',
    name: 'Коледж у Заріччі',
    email: 'college@example.org',
  });
  return { administrator, colleague, organisationId };
}
