import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { listMail } from '#platform/mail/queries.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { momentCellIn } from '#platform/pages/clock.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { mailAsked } from '../office/mail-asked.ts';
import type { Route } from './+types/settings-mail-export';

/** Outgoing letters under the same filters as a file; what they say is not in it. */
export async function loader(args: Route.LoaderArgs) {
  const { input } = mailAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listMail, input);
  const t = translator(callerOf(args).locale).getFixedT(null, 'office');
  const moment = momentCellIn(args);
  return sendList(args.params.format, {
    name: t('settings.mail'),
    columns: [
      { header: t('mail.subject'), width: 50 },
      { header: t('mail.recipient'), width: 32 },
      { header: t('mail.state'), width: 16 },
      { header: t('mail.created'), width: 20 },
      { header: t('mail.sent'), width: 20 },
      { header: t('mail.attempts'), width: 10, align: 'right' },
      { header: t('mail.error'), width: 40 },
    ],
    rows: rows.map((row) => [
      row.subject,
      row.recipient,
      t(`mail.states.${row.state}`),
      moment(row.createdAt),
      moment(row.sentAt),
      row.attempts,
      row.error,
    ]),
  });
}
