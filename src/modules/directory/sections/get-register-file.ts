import { sql } from 'kysely';
import { z } from 'zod';
import { directoryPackOf } from '#packs/directory-pack.ts';
import { paperStyleOf } from '#packs/paper-style.ts';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { PlacedScope } from '#platform/query/define.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { labelOn } from '../organisations/columns.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { currentPost, currentTitle } from './current-post.ts';
import { sectionList, sectionsPage } from './list-sections.ts';
import { personName } from './read-section.ts';
import { registerPaper } from './register-paper.ts';
import type { SectionRow } from './schema.ts';

const input = sectionList.omit({ page: true, size: true }).extend({
  format: z.enum(['docx', 'pdf']).default('docx'),
  language: z.enum(locales).default('uk'),
});

/** The register of sections, or the annex to the order that creates them, in Word or PDF. */
export const getRegisterFile = defineFileQuery({
  name: 'section.register',
  summary: 'The register of sections in Word or PDF, under the same filters as the list.',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  placed: true,
  input,
  run: readRegister,
  render: ({ centre, sections, leaders }, { language, year, format }) => {
    const { sectionKinds } = directoryPackOf(centre.pack);
    const t = translator(language).getFixedT(null, 'sections');
    const orders = new Set(
      sections.map(({ orderNumber, orderOn }) =>
        orderNumber && orderOn
          ? t('list.orderOf', { number: orderNumber, date: sayShortDate(language, orderOn) })
          : '',
      ),
    );
    const [order] = orders;
    const namesOf = (id: string, role: string) =>
      leaders
        .filter((one) => one.sectionId === id && one.role === role)
        .map(({ name, post, organisation }) =>
          [name, post, organisation].filter(Boolean).join(', '),
        );
    const paper = registerPaper(
      {
        language,
        centre: centre.name,
        year: year ?? null,
        order: (orders.size === 1 && order) || null,
        rows: sections.map((row) => ({
          name: row.name,
          kind: sectionKinds.find(({ key }) => key === row.kind)?.words[language] ?? row.kind,
          audience: row.audience,
          topic: row.topic,
          heads: namesOf(row.id, 'head'),
          curators: namesOf(row.id, 'curator'),
        })),
      },
      paperStyleOf(centre.pack),
    );
    return paperFile(paper.title, paper, format);
  },
  http: { path: '/section-register', produces: [paperMedia.docx, paperMedia.pdf] },
});

async function readRegister(scope: PlacedScope<'section.read'>, asked: z.output<typeof input>) {
  const { centre, today } = scope;
  const sections: SectionRow[] = [];
  for (let page = 1; ; page += 1) {
    const found = await sectionsPage(scope, { ...asked, page, size: 200 });
    sections.push(...found.rows);
    if (sections.length >= found.total || found.rows.length === 0) break;
  }
  return { centre, sections, leaders: await readLeaderLines(scope, sections, today) };
}

/** Leaders as a paper names them: full name, post, institution. */
async function readLeaderLines(
  { db }: PlacedScope<'section.read'>,
  sections: readonly SectionRow[],
  today: string,
) {
  if (sections.length === 0) return [];
  return db
    .selectFrom('section_member as m')
    .innerJoin('section as s', 's.id', 'm.section_id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoinLateral(currentPost(today), (join) => join.onTrue())
    .select([
      'm.section_id as sectionId',
      'm.role',
      personName.as('name'),
      currentTitle.as('post'),
      sql<string | null>`case when post.organisation_id is not null and not p.in_centre
        then ${labelOn(sql<string>`post.organisation_id`, today)} end`.as('organisation'),
    ])
    .where('m.role', 'in', ['head', 'curator'])
    .where(
      's.id',
      'in',
      sections.map(({ id }) => id),
    )
    .where(
      sql<boolean>`daterange(m.since, m.until, '[]') @> greatest(s.since, least(coalesce(s.until, ${today}), ${today}::date))`,
    )
    .orderBy('p.family_name')
    .execute();
}
