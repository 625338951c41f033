import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import {
  paperFile,
  paperFormats,
  paperMedia,
  workbookFile,
} from '#platform/documents/render/paper-file.ts';
import { translator } from '#platform/i18n/translator.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { peoplePermissions } from '../permissions/people.ts';
import { staffPaper, staffWorkbook } from './staff-paper.ts';
import { countStaff, staffTableInput } from './staff-table.ts';

export const readStaffFile = defineFileQuery({
  name: 'staff.table.export',
  summary: 'The staff tables of a day in Excel, Word or PDF.',
  permission: 'staff.read',
  rule: peoplePermissions['staff.read'],
  placed: true,
  input: staffTableInput.extend({ format: z.enum(paperFormats).default('xlsx') }),
  async run(scope, asked) {
    const { centre } = scope;
    return { table: await countStaff(scope, asked), centre };
  },
  render: ({ table, centre }, { format, language, by }) => {
    const t = translator(language).getFixedT(null, 'people');
    const rowsAre = by === 'organisation' ? t('list.organisation') : t(`table.dimension.${by}`);
    const name = `${t('tabs.table')} ${table.on}`;
    if (format === 'xlsx') return workbookFile(name, staffWorkbook({ table, rowsAre }, t));
    const input = { table, centre: centre.name, rowsAre, language };
    return paperFile(name, staffPaper(input, t, paperStyleOf(centre.pack)), format);
  },
  http: { path: '/staff/table/export', produces: Object.values(paperMedia) },
});
