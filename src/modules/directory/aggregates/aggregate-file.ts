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
import { centrePermissions } from '../permissions/centres.ts';
import { aggregatePaper, aggregateWorkbook } from './aggregate-paper.ts';
import { aggregateInput, countBelow, readBelow } from './read-aggregate.ts';

export const readAggregateFile = defineFileQuery({
  name: 'aggregate.export',
  summary: 'The figures of the centres below in Excel, Word or PDF.',
  permission: 'aggregate.read',
  rule: centrePermissions['aggregate.read'],
  input: aggregateInput.extend({ format: z.enum(paperFormats).default('xlsx') }),
  run: readBelow,
  async render(below, { format, language }) {
    const aggregate = await countBelow(below, language);
    const t = translator(language).getFixedT(null, 'centres');
    const name = `${t('aggregate.title')} ${aggregate.on}`;
    if (format === 'xlsx') return workbookFile(name, aggregateWorkbook(aggregate, t));
    const { name: centre, pack } = below.centre;
    return paperFile(
      name,
      aggregatePaper({ aggregate, centre, language }, t, paperStyleOf(pack)),
      format,
    );
  },
  http: { path: '/aggregate/export', produces: Object.values(paperMedia) },
});
