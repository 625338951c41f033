import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { directoryOperations } from '#modules/directory/public.ts';
import { eventsOperations } from '#modules/events/public.ts';
import { planOperations } from '#modules/plan/public.ts';
import { type Actor, inWholeCentre, systemActor } from '#platform/access/actor.ts';
import { addMember } from '#platform/access/members.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { keyOf } from '#platform/files/key.ts';
import type { Kernel } from '#platform/kernel.ts';
import type { Operation } from '#platform/operation/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { acceptedPlan } from '../../support/accepted-plan.ts';
import { testCentre } from '../../support/kernel.ts';
import { pastedPlan } from '../../support/small-plan.ts';
import { addOrganisation } from './add-organisation.ts';
import { addToken } from './add-token.ts';
import { addQuestion, addSlot } from './consultations.ts';
import { addProposal, addRetained } from './personal-data.ts';
import { addSpeaker, addTalk } from './talks.ts';

type Row = 'plan_chapter' | 'plan_item' | 'task' | 'evidence' | 'plan_item_date';

/** Where the objects come from that a case names. Each method gives the id of a new object, or of nothing. */
export interface World {
  /** Whose objects they are, where an object is somebody's own. */
  owner: Actor | null;
  person(): Promise<string>;
  /** A new branch of the ground's institution. */
  organisation(): Promise<string>;
  /** The ground's section. */
  section(): Promise<string>;
  membership(): Promise<string>;
  /** The grant of the membership that `membership` gave last. */
  grant(): Promise<string>;
  /** A role of the centre's own. */
  role(): Promise<string>;
  /** A request for an account in the ground's institution. */
  registration(role?: 'teacher' | 'institution-head'): Promise<string>;
  invitation(role?: 'observer' | 'administrator'): Promise<string>;
  proposal(personId: string): Promise<string>;
  retained(): Promise<string>;
  /** A question that the owner has asked the centre. */
  question(): Promise<string>;
  /** A time for a consultation that the owner has opened: free and ahead, or past and booked by the owner too. */
  slot(state: 'free' | 'taken'): Promise<string>;
  token(): Promise<string>;
  /** A place where the owner is signed in. */
  session(): Promise<string>;
  /** A key with which the owner signs in. */
  passkey(): Promise<string>;
  /** A session in which the owner looks through another's eyes. */
  viewing(): Promise<string>;
  /** A talk that the owner has offered to an event. */
  offeredTalk(eventId: string): Promise<string>;
  /** The owner as a speaker on an item of an agenda. */
  speakerOn(itemId: string): Promise<string>;
  mail(): Promise<string>;
  file(): Promise<string>;
  planImport(): Promise<string>;
  plan(state?: 'draft' | 'checked' | 'submitted' | 'approved' | 'in_force'): Promise<string>;
  /** A part of the same plan that `plan` gave last. */
  part(of: Row): Promise<string>;
  /** The code of another centre. */
  neighbourCode(): Promise<string>;
  /** A department that has asked the world's centre to stand below it. */
  centreLink(): Promise<string>;
  /** An institution that another centre proposes to show. */
  share(): Promise<string>;
  /** A package with the whole centre, ready to be fetched. */
  exported(kind?: string): Promise<string>;
  /** The certificate that was issued last for an event. */
  certificateOf(eventId: string): Promise<string>;
  /** Runs a declared operation as the program itself, to bring objects into a state. */
  prepare(operation: string, input: unknown): Promise<unknown>;
}

/** Where the objects of a world stand: a role in a place has its grant there, or elsewhere. */
export interface Ground {
  organisationId: string;
  sectionId: string;
}

/** A new institution and a new section of a centre, made when they are first asked for: most cases name neither. */
export function newGround(kernel: Kernel, centreId: string): () => Promise<Ground> {
  let made: Promise<Ground> | undefined;
  return () => {
    made ??= makeGround(kernel, centreId);
    return made;
  };
}

function makeGround(kernel: Kernel, centreId: string): Promise<Ground> {
  return inCentre(kernel.db, centreId, 'write', async (trx) => ({
    organisationId: await addOrganisation(trx, centreId),
    sectionId: (
      await trx
        .insertInto('section')
        .values({
          centre_id: centreId,
          kind: 'regional-section',
          name: `Секція ${randomUUID()}`,
          level: 'region',
          since: '2025-09-01',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id,
  }));
}

/** Objects that really are in a centre. */
export function realWorld(
  kernel: Kernel,
  centreId: string,
  owner: Actor,
  ground: () => Promise<Ground>,
): World {
  const system = systemActor(centreId, 'Перевірка прав');
  const known = [
    ...directoryOperations,
    ...planOperations,
    ...eventsOperations,
  ] as unknown as Operation<unknown>[];
  const write = <R>(work: Parameters<typeof inCentre<R>>[3]) =>
    inCentre(kernel.db, centreId, 'write', work);
  let planId: string | undefined;
  let memberId: string | undefined;
  const world: World = {
    owner,
    person: () =>
      write(async (trx) => {
        const name = `Особа ${randomUUID()}`;
        const values = { centre_id: centreId, family_name: name, short_name: name };
        const row = trx.insertInto('person').values(values).returning('id');
        return (await row.executeTakeFirstOrThrow()).id;
      }),
    organisation: async () => {
      const { organisationId } = await ground();
      return write((trx) => addOrganisation(trx, centreId, organisationId));
    },
    section: async () => (await ground()).sectionId,
    membership: async () => {
      const userId = randomUUID();
      const account = { id: userId, name: 'Учасник', email: `${userId}@example.org` };
      await kernel.db.insertInto('auth_user').values(account).execute();
      return write(async (trx) => {
        memberId = await addMember(trx, { centreId, userId, grant: inWholeCentre('observer') });
        return memberId;
      });
    },
    grant: () =>
      write(async (trx) => {
        const row = trx.selectFrom('membership_grant').select('id');
        return (await row.where('membership_id', '=', memberId ?? '').executeTakeFirstOrThrow()).id;
      }),
    role: async () =>
      idOf(
        await world.prepare('role.create', {
          name: `Роль ${randomUUID()}`,
          permissions: ['person.read'],
        }),
        'id',
      ),
    registration: async (role = 'teacher') => {
      const { organisationId } = await ground();
      return write(async (trx) => {
        const row = trx
          .insertInto('registration')
          .values({
            centre_id: centreId,
            name: 'Хтось Новий',
            email: `${randomUUID()}@example.org`,
            organisation_id: organisationId,
            role,
          })
          .returning('id');
        return (await row.executeTakeFirstOrThrow()).id;
      });
    },
    invitation: async (role = 'observer') =>
      idOf(await world.prepare('invitation.create', { role, delivery: 'link' }), 'id'),
    proposal: (personId) => write((trx) => addProposal(trx, centreId, personId)),
    question: () => write((trx) => addQuestion(trx, owner)),
    slot: (state) => write((trx) => addSlot(trx, owner, state)),
    retained: async () => {
      const personId = await world.person();
      return write((trx) => addRetained(trx, centreId, personId));
    },
    token: () => write((trx) => addToken(trx, owner)),
    session: async () => {
      const id = randomUUID();
      const expires_at = new Date(Date.now() + 86_400_000);
      await kernel.db
        .insertInto('auth_session')
        .values({ id, token: id, user_id: owner.userId ?? '', expires_at })
        .execute();
      return id;
    },
    passkey: async () => {
      const values = {
        user_id: owner.userId ?? '',
        name: 'Ключ',
        credential_id: randomUUID(),
        public_key: Buffer.from('ключ'),
      };
      const row = kernel.db.insertInto('auth_passkey').values(values).returning('id');
      return (await row.executeTakeFirstOrThrow()).id;
    },
    viewing: async () => {
      const session_id = await world.session();
      const membership_id = await world.membership();
      await write((trx) =>
        trx
          .insertInto('viewing')
          .values({ centre_id: centreId, session_id, membership_id, user_id: owner.userId ?? '' })
          .execute(),
      );
      return session_id;
    },
    offeredTalk: (eventId) => write((trx) => addTalk(trx, owner, eventId)),
    speakerOn: (itemId) => write((trx) => addSpeaker(trx, owner, itemId)),
    mail: () =>
      write(async (trx) => {
        const row = trx
          .insertInto('mail_message')
          .values({
            centre_id: centreId,
            recipient: 'a@example.org',
            subject: 'Лист',
            text_body: 'Текст',
            state: 'failed',
          })
          .returning('id');
        return (await row.executeTakeFirstOrThrow()).id;
      }),
    file: () =>
      write(async (trx) => {
        const row = trx
          .insertInto('file')
          .values({
            centre_id: centreId,
            name: 'а.txt',
            media_type: 'text/plain',
            size: 1,
            sha256: Buffer.alloc(32),
          })
          .returning('id');
        return (await row.executeTakeFirstOrThrow()).id;
      }),
    planImport: async () =>
      idOf(
        await world.prepare('plan.import.start', {
          fileName: 'план.txt',
          content: Buffer.from(document).toString('base64'),
        }),
        'importId',
      ),
    async plan(state = 'draft') {
      planId = await acceptedPlan(kernel, system, document);
      const steps = ['draft', 'checked', 'submitted', 'approved', 'in_force'];
      const acts = ['plan.check', 'plan.submit', 'plan.approve', 'plan.enforce'];
      for (const act of acts.slice(0, steps.indexOf(state)))
        await world.prepare(
          act,
          act === 'plan.approve' ? { planId, date: '2026-01-12', by: 'Верес О.' } : { planId },
        );
      return planId;
    },
    async part(of) {
      planId ??= await world.plan();
      const id = await write(async (trx) => {
        if (of === 'plan_chapter' || of === 'plan_item' || of === 'task') {
          const row = trx
            .selectFrom(of)
            .select('id')
            .where('plan_id', '=', planId ?? '');
          return (await row.orderBy('id').executeTakeFirstOrThrow()).id;
        }
        return null;
      });
      if (of === 'task' && id && owner.personId)
        await world.prepare('task.assign', { taskId: id, personIds: [owner.personId] });
      if (id) return id;
      if (of === 'evidence')
        return idOf(
          await world.prepare('task.evidence.add', {
            taskId: await world.part('task'),
            evidence: { kind: 'text', text: 'Виконано' },
          }),
          'evidenceId',
        );
      const itemId = await world.part('plan_item');
      await world.prepare('plan.date.add', { itemId, dates: [{ startsOn: '2026-06-01' }] });
      return write(async (trx) => {
        const row = trx.selectFrom('plan_item_date').select('id').where('item_id', '=', itemId);
        return (await row.executeTakeFirstOrThrow()).id;
      });
    },
    neighbourCode: async () => (await neighbour(kernel, 'centre')).code,
    centreLink: async () => {
      const above = await neighbour(kernel, 'department');
      return inCentre(kernel.db, above.id, 'write', async (trx) => {
        const { rows } = await sql<{ id: string }>`
          select ask_centre_link(${centreId}, 'Хтось', current_date, null) as id`.execute(trx);
        return rows[0]?.id ?? '';
      });
    },
    share: async () => {
      const giver = await neighbour(kernel, 'centre');
      return inCentre(kernel.db, giver.id, 'write', async (trx) => {
        const organisation = await addOrganisation(trx, giver.id);
        const { rows } = await sql<{ id: string }>`
          select propose_share(${centreId}, 'organisation', ${organisation}, '{}', '1', current_date, current_date, null, '',
            'Хтось') as id`.execute(trx);
        return rows[0]?.id ?? '';
      });
    },
    exported: async (kind = 'centre.export') => {
      const bytes = Buffer.from(randomUUID());
      const sha256 = keyOf(bytes);
      await kernel.files.put(sha256, bytes);
      return write(async (trx) => {
        const made = { sha256, size: bytes.length, rows: 1, files: 0 };
        const row = trx
          .insertInto('background_work')
          .values({
            centre_id: centreId,
            kind,
            title: 'Центр',
            created_by: owner.userId,
            state: 'done',
            result: JSON.stringify(made),
          })
          .returning('id');
        return (await row.executeTakeFirstOrThrow()).id;
      });
    },
    certificateOf: (eventId) =>
      write(async (trx) => {
        const row = trx.selectFrom('certificate').select('id').where('event_id', '=', eventId);
        return (await row.orderBy('number', 'desc').executeTakeFirstOrThrow()).id;
      }),
    prepare: async (name, input) => {
      const operation = known.find((one) => one.name === name);
      if (!operation) throw new Error(`there is no operation ${name}`);
      return runOperation(kernel, system, operation, input);
    },
  };
  return world;
}

/** Another centre, of which the world's knows nothing but the code. */
async function neighbour(kernel: Kernel, kind: string): Promise<{ id: string; code: string }> {
  const id = await testCentre(kernel.db, `Сусід ${randomUUID()}`);
  return inCentre(kernel.db, id, 'write', (trx) =>
    trx
      .updateTable('centre')
      .set({ kind })
      .where('id', '=', id)
      .returning(['id', 'code'])
      .executeTakeFirstOrThrow(),
  );
}

function idOf(output: unknown, key: string): string {
  return String((output as Record<string, unknown>)[key]);
}

/** An invented plan: one item with a month, one with a schedule of its own. */
const document = pastedPlan(`I. РОБОТА З ПЕДАГОГАМИ\t\t\t\t
1.1\tОгляд шкільних бібліотек громади\tЛугова О.П.\tдовідка\tжовтень
1.2\tДень відкритих дверей кабінету\tЛугова О.П.\tматеріали\tза окремим графіком`);
