import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { notFound } from '#platform/errors.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { personalPaper } from '../export/personal-paper.ts';
import { planPermissions } from '../permissions.ts';
import { readYear, yearInput } from './get-year.ts';

/** What one person has to do between two days as a paper to be signed. */
export const getYearFile = defineFileQuery({
  name: 'task.year.export',
  summary: "A person's plan between two days in Word or PDF",
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: yearInput.extend({
    format: z.enum(['docx', 'pdf']).default('docx'),
    language: z.enum(locales).default('uk'),
  }),
  run: readYear,
  render: ({ centre, person, tasks }, { from, until, language, format }) => {
    if (!person) throw notFound();
    const paper = personalPaper(
      {
        language,
        centre: centre.name,
        person: person.fullName,
        post: person.post,
        period: [from, until],
        periodName: null,
        rows: tasks.map((task) => ({
          number: task.number ?? '',
          text: [task.parentText, task.text].filter(Boolean).join('\n'),
          form: task.forms.join(', '),
          deadline: task.deadline,
          window: [task.startsOn, task.dueOn],
        })),
        signature: { post: person.post, name: person.name },
      },
      paperStyleOf(centre.pack),
    );
    return paperFile(paper.title.replace(':', ','), paper, format);
  },
  http: { path: '/year/export', produces: [paperMedia.docx, paperMedia.pdf] },
});
