import type { ExpressionBuilder } from 'kysely';
import { z } from 'zod';
import type { DB } from '../db/schema.gen.ts';
import { notFound } from '../errors.ts';
import { containing } from '../query/containing.ts';
import { defineQuery } from '../query/define.ts';
import { listInput, pageOf, sortOf } from '../query/list.ts';
import { readPage } from '../query/read-page.ts';
import { mailPermissions } from './permissions.ts';

export const mailStates = ['queued', 'sent', 'kept', 'failed'] as const;
type MailState = (typeof mailStates)[number];

const mailRow = z.object({
  id: z.uuid(),
  recipient: z.string(),
  subject: z.string(),
  state: z.enum(mailStates),
  attempts: z.number().int(),
  error: z.string().nullable(),
  createdAt: z.date(),
  sentAt: z.date().nullable(),
});

const columns = [
  'id',
  'recipient',
  'subject',
  'attempts',
  'error',
  'created_at as createdAt',
  'sent_at as sentAt',
] as const;

const stateOf = (eb: ExpressionBuilder<DB, 'mail_message'>) =>
  eb.ref('state').$castTo<MailState>().as('state');

const sortColumns = { created: 'created_at', recipient: 'recipient', state: 'state' } as const;

export const listMail = defineQuery({
  name: 'mail.list',
  summary: 'Letters of the centre with their state, the newest first unless sorted otherwise.',
  permission: 'mail.read',
  rule: mailPermissions['mail.read'],
  input: listInput(['created', 'recipient', 'state'], '-created').extend({
    state: z.enum(mailStates).optional(),
  }),
  output: pageOf(mailRow),
  http: { path: '/mail' },
  async run({ db }, { q, state, ...list }) {
    const { by, direction } = sortOf(list.sort);
    let found = db.selectFrom('mail_message').select(columns).select(stateOf);
    if (state) found = found.where('state', '=', state);
    if (q)
      found = found.where((eb) =>
        eb.or([eb('recipient', 'ilike', containing(q)), eb('subject', 'ilike', containing(q))]),
      );
    return readPage(found.orderBy(sortColumns[by], direction).orderBy('id', direction), list);
  },
});

export const readMail = defineQuery({
  name: 'mail.read',
  summary: 'One letter with its text; null for one whose link only the recipient may use.',
  permission: 'mail.read',
  rule: mailPermissions['mail.read'],
  input: z.object({ id: z.uuid() }),
  output: mailRow.extend({ text: z.string().nullable(), html: z.string().nullable() }),
  http: { path: '/mail/{id}' },
  async run({ db }, { id }) {
    const row = await db
      .selectFrom('mail_message')
      .select(columns)
      .select(stateOf)
      .select(['text_body as text', 'html_body as html', 'hidden'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw notFound();
    const { hidden, ...letter } = row;
    const unread = hidden === 'always' || (hidden === 'once_sent' && letter.state === 'sent');
    return unread ? { ...letter, text: null, html: null } : letter;
  },
});

export const mailQueries = [listMail, readMail];
