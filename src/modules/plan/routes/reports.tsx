import { Button } from '@mantine/core';
import { IconDownload, IconFileTypePdf, IconFileTypeXls } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { holds } from '#platform/access/permission.ts';
import { expectCharts } from '#platform/documents/render/render.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { Icon } from '#ui/icon/Icon.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { reportPeriod } from '../export/report-period.ts';
import { noteReport } from '../operations/note-report.ts';
import { planPermissions } from '../permissions.ts';
import { getReport } from '../queries/get-report.ts';
import { getWorkChoices } from '../queries/get-work-choices.ts';
import { Conclusions } from '../ui/report/Conclusions.tsx';
import { chartsOf } from '../ui/report/charts.server.ts';
import { PeriodChoice } from '../ui/report/PeriodChoice.tsx';
import { ReportBody } from '../ui/report/ReportBody.tsx';
import { ReportFilters } from '../ui/report/ReportFilters.tsx';
import type { Route } from './+types/reports';
import { neighbour, presetDays, reportAsked, reportPresets } from './report-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const today = todayOf(args);
  const asked = reportAsked(new URL(args.request.url).searchParams, today);
  const language = callerOf(args).locale;
  actorOf(args);
  expectCharts();
  const { report, note } = await read(args, getReport, { ...asked, language });
  return {
    asked,
    report,
    named: reportPeriod(report.period, language),
    note,
    charts: await chartsOf(report),
    choices: await read(args, getWorkChoices, { planId: asked.planId }),
    periods: {
      presets: reportPresets.map((preset) => ({ preset, days: presetDays(preset, today) })),
      before: neighbour([asked.from, asked.until], -1),
      after: neighbour([asked.from, asked.until], 1),
    },
    mayNote: holds(actorOf(args), 'plan.report.note', planPermissions['plan.report.note']),
  };
}

export async function action(args: Route.ActionArgs) {
  const {
    planId = null,
    from,
    until,
  } = reportAsked(new URL(args.request.url).searchParams, todayOf(args));
  const form = await args.request.formData();
  const text = String(form.get('text') ?? '');
  const ifMatch = Number(form.get('version'));
  return {
    text,
    outcome: await act(args, noteReport, { planId, period: [from, until], text }, { ifMatch }),
  };
}

/** The execution of a plan in a period, as people look at it; the same figures go to Word. */
export default function ReportsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['planReport', 'ui']);
  const { asked, report, named, note, charts, choices, periods, mayNote } = loaderData;
  const query = queryOf(asked);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={`${t('of', { plan: report.plan })} ${named}`}
        more={
          <>
            <Button
              component="a"
              variant="default"
              href={`/reports/export.pdf?${query}`}
              leftSection={<Icon of={IconFileTypePdf} size={18} />}
            >
              {t('ui:table.formats.pdf')}
            </Button>
            <Button
              component="a"
              variant="default"
              href={`/reports/export.xlsx?${query}`}
              leftSection={<Icon of={IconFileTypeXls} size={18} />}
            >
              {t('ui:table.formats.xlsx')}
            </Button>
          </>
        }
        action={
          <Button
            component="a"
            href={`/reports/export.docx?${query}`}
            leftSection={<Icon of={IconDownload} size={18} />}
          >
            {t('download')}
          </Button>
        }
      />
      <PeriodChoice from={asked.from} until={asked.until} {...periods} />
      <ReportFilters choices={choices} from={asked.from} until={asked.until} />
      <ReportBody report={report} charts={charts} />
      <Conclusions
        key={`${query} ${note.version}`}
        note={note}
        mayNote={mayNote}
        sent={actionData}
      />
    </>
  );
}

function queryOf(asked: ReturnType<typeof reportAsked>): string {
  const pairs = [
    ['plan', asked.planId],
    ['from', asked.from],
    ['until', asked.until],
    ['chapter', asked.chapterId],
    ['person', asked.personId],
    ['form', asked.form],
  ];
  return new URLSearchParams(
    pairs.filter((pair): pair is [string, string] => pair[1] !== undefined),
  ).toString();
}
