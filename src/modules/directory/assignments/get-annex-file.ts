import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import type { Workbook } from '#platform/documents/excel/workbook.ts';
import {
  paperFile,
  paperFormats,
  paperMedia,
  workbookFile,
} from '#platform/documents/render/paper-file.ts';
import { type Locale, locales } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Scope } from '#platform/query/define.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { assignmentPermissions } from '../permissions/assignments.ts';
import { annexPaper } from './annex-paper.ts';
import { assignmentList, assignmentsPage, type ListedAssignment } from './list-assignments.ts';
import { type Matrix, matrixOf } from './read-matrix.ts';

const input = assignmentList.omit({ page: true, size: true }).extend({
  format: z.enum(paperFormats).default('docx'),
  language: z.enum(locales).default('uk'),
});

/** Assignments as the annex to the order (Word, PDF) or as a matrix with its list (Excel). */
export const getAnnexFile = defineFileQuery({
  name: 'assignment.export',
  summary:
    'Assignments as the annex to an order in Word or PDF, or as a matrix and a list in Excel.',
  permission: 'assignment.read',
  rule: assignmentPermissions['assignment.read'],
  input,
  run: readAll,
  render: ({ centre, rows, matrix }, { format, language }) => {
    if (format === 'xlsx') {
      const t = translator(language).getFixedT(null, 'assignments');
      return workbookFile(t('title'), sheets(language, rows, matrix));
    }
    const orders = new Set(rows.map((row) => `${row.orderNumber} ${row.orderOn}`));
    const [first] = rows;
    const paper = annexPaper(
      {
        language,
        centre: centre.name,
        on: matrix.day,
        order:
          orders.size === 1 && first?.orderNumber
            ? { number: first.orderNumber, on: first.orderOn }
            : null,
        rows,
      },
      paperStyleOf(centre.pack),
    );
    return paperFile(paper.title, paper, format);
  },
  http: {
    path: '/assignments/export',
    produces: [paperMedia.docx, paperMedia.pdf, paperMedia.xlsx],
  },
});

async function readAll(scope: Scope<'assignment.read'>, asked: z.output<typeof input>) {
  const { centre } = scope;
  const rows: ListedAssignment[] = [];
  for (let page = 1; ; page += 1) {
    const found = await assignmentsPage(scope, { ...asked, page, size: 200 });
    rows.push(...found.rows);
    if (rows.length >= found.total || found.rows.length === 0) break;
  }
  const { on, directionId, personId } = asked;
  return {
    centre,
    rows,
    matrix: await matrixOf(scope, { on, directionId, personId, kind: undefined }),
  };
}

function sheets(language: Locale, rows: readonly ListedAssignment[], matrix: Matrix): Workbook {
  const t = translator(language).getFixedT(null, 'assignments');
  const day = (date: string | null) => (date ? { date } : null);
  return {
    sheets: [
      {
        name: t('annex.matrixSheet'),
        columns: [
          { header: t('matrix.institution'), width: 44 },
          ...matrix.people.map(({ name }) => ({ header: name, width: 18 })),
        ],
        rows: matrix.institutions.map(({ name, cells }) => [
          name,
          ...matrix.people.map(({ id }) =>
            cells
              .filter(({ personId }) => personId === id)
              .map(({ direction }) => direction ?? t('matrix.all'))
              .join(', '),
          ),
        ]),
      },
      {
        name: t('list.sheet'),
        columns: [
          { header: t('list.person'), width: 22 },
          { header: t('list.organisation'), width: 44 },
          { header: t('list.direction'), width: 28 },
          { header: t('list.since'), width: 14 },
          { header: t('list.until'), width: 14 },
          { header: t('list.order'), width: 14 },
          { header: t('list.orderOn'), width: 14 },
          { header: t('list.note'), width: 30 },
        ],
        rows: rows.map((row) => [
          row.person,
          row.organisation ?? t('list.allOrganisations'),
          row.direction ?? t('list.allDirections'),
          day(row.since),
          day(row.until),
          row.orderNumber,
          day(row.orderOn),
          [row.standsInFor && t('list.standsInFor', { name: row.standsInFor }), row.reason]
            .filter(Boolean)
            .join('; '),
        ]),
      },
    ],
  };
}
