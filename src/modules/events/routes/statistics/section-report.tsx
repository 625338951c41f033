import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, Link } from 'react-router';
import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import {
  acceptReport,
  returnReport,
  submitReport,
} from '../../operations/statistics/hand-in-report.ts';
import { writeReport } from '../../operations/statistics/write-report.ts';
import { readReport } from '../../statistics/report/read-report.ts';
import { type ReportPart, reportParts, schoolYear } from '../../statistics/report/schema.ts';
import { hasFacts, PartFacts } from '../../ui/statistics/PartFacts.tsx';
import { ReportBar } from '../../ui/statistics/ReportBar.tsx';
import { ReportHead } from '../../ui/statistics/ReportHead.tsx';
import { sentTexts } from '../../ui/statistics/sent-texts.ts';
import { WrittenParts } from '../../ui/statistics/WrittenParts.tsx';
import type { Route } from './+types/section-report';

const reportedOf = ({ sectionId, year }: Route.LoaderArgs['params']) => {
  const read = schoolYear.safeParse(year);
  if (!read.success) throw data(null, { status: 404 });
  return { sectionId, year: read.data };
};

export async function loader(args: Route.LoaderArgs) {
  return { report: await read(args, readReport, reportedOf(args.params)) };
}

export async function action(args: Route.ActionArgs) {
  const reported = reportedOf(args.params);
  const form = await args.request.formData();
  const ifMatch = Number(form.get('version'));
  const intent = String(form.get('intent'));
  const texts = sentTexts(form, reportParts);
  if (intent === 'accept')
    return { intent, texts, outcome: await act(args, acceptReport, reported, { ifMatch }) };
  if (intent === 'return') {
    const reason = String(form.get('reason') ?? '');
    const outcome = await act(args, returnReport, { ...reported, reason }, { ifMatch });
    return { intent, texts, outcome };
  }
  const written = await act(args, writeReport, { ...reported, texts }, { ifMatch });
  if (intent !== 'submit' || !written.ok) return { intent, texts, outcome: written };
  // What stands in the fields is handed in, saved or not.
  const { version } = written.value;
  return { intent, texts, outcome: await act(args, submitReport, reported, { ifMatch: version }) };
}

/** A section's yearly report: what the records say beside what its head writes. */
export default function SectionReportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsReport', 'sections']);
  const { report } = loaderData;
  const { facts, parts, sectionId, year, state, version, may } = report;
  const outcome = actionData?.outcome;
  const problems = useProblems(outcome);
  const writes = state === 'draft' && may.write;
  const body = (
    <WrittenParts
      parts={parts
        .filter(({ part, text }) => writes || text !== '' || hasFacts(part, facts))
        .map((part) => ({ ...part, title: t(`part.${part.part}`) }))}
      writes={writes}
      sent={outcome?.ok === false ? (actionData?.texts ?? {}) : {}}
      version={version}
      language={report.language}
      below={(part) => <PartFacts part={part as ReportPart} facts={facts} />}
    />
  );
  return (
    <>
      <PageHeader
        title={t('one', { year: saySchoolYear(year) })}
        lead={facts.name}
        crumbs={[
          { title: t('sections:title'), to: '/sections' },
          { title: facts.name, to: `/sections/${sectionId}` },
        ]}
        more={
          <Link to={`/events/figures?period=school-${year}&section=${sectionId}`}>
            {t('facts.all')}
          </Link>
        }
      />
      {outcome?.ok && actionData?.intent === 'write' && <DoneNotice>{t('saved')}</DoneNotice>}
      <ReportBar report={report} problems={writes ? null : problems} />
      <ReportHead facts={facts} />
      {writes ? (
        <FormShell
          problems={problems}
          preventScrollReset
          labels={Object.fromEntries(reportParts.map((part) => [part, t(`part.${part}`)]))}
          actions={
            <>
              <Button type="submit" name="intent" value="submit">
                {t('submit')}
              </Button>
              <Button type="submit" name="intent" value="write" variant="default">
                {t('save')}
              </Button>
            </>
          }
        >
          <input type="hidden" name="version" value={version} />
          {body}
        </FormShell>
      ) : (
        body
      )}
    </>
  );
}
