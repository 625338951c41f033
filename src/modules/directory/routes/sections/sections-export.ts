import { sendList } from '#platform/documents/excel/send-list.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { sectionChoices } from '../../sections/choices.ts';
import { getRegisterFile } from '../../sections/get-register-file.ts';
import { listSections } from '../../sections/list-sections.ts';
import type { Route } from './+types/sections-export';
import { sectionsAsked } from './sections-asked.ts';

/** The register of sections under the list's filters: Excel and CSV as a list, Word and PDF as a paper. */
export async function loader(args: Route.LoaderArgs) {
  const asked = sectionsAsked(new URL(args.request.url).searchParams, todayOf(args));
  const { locale } = callerOf(args);
  const { format } = args.params;
  if (format === 'docx' || format === 'pdf') {
    const { page: _, size: __, ...filters } = asked;
    return sendFile(await read(args, getRegisterFile, { ...filters, format, language: locale }));
  }
  const rows = await readAll(args, listSections, asked);
  const { sectionKinds } = await read(args, sectionChoices, {});
  const t = translator(locale).getFixedT(null, 'sections');
  const date = (day: string | null) => (day ? { date: day } : null);
  return sendList(format, {
    name: t('list.sheet'),
    columns: [
      { header: t('list.name'), width: 44 },
      { header: t('list.kind'), width: 28 },
      { header: t('list.level'), width: 14 },
      { header: t('list.audience'), width: 34 },
      { header: t('list.topic'), width: 34 },
      { header: t('list.direction'), width: 24 },
      { header: t('list.organisation'), width: 34 },
      { header: t('list.head'), width: 22 },
      { header: t('list.curator'), width: 22 },
      { header: t('list.members'), width: 12, align: 'right' },
      { header: t('form.orderNumber'), width: 14 },
      { header: t('form.orderOn'), width: 14 },
      { header: t('list.since'), width: 14 },
      { header: t('list.until'), width: 14 },
    ],
    rows: rows.map((row) => [
      row.name,
      sectionKinds.find(({ key }) => key === row.kind)?.words[locale] ?? row.kind,
      t(`level.${row.level}`),
      row.audience,
      row.topic,
      row.directionName,
      row.organisationName,
      row.heads.map(({ name }) => name).join(', '),
      row.curators.map(({ name }) => name).join(', '),
      row.members,
      row.orderNumber,
      date(row.orderOn),
      date(row.since),
      date(row.until),
    ]),
  });
}
