import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';
import type { SectionReport } from '../../statistics/report/read-report.ts';
import { ReportState } from './ReportState.tsx';
import classes from './statistics.module.css';

/** How far a report is, its papers, what is to be done with one that was handed in. */
export function ReportBar({
  report,
  problems,
}: {
  report: SectionReport;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsReport');
  const locale = useLocale();
  const today = useToday();
  const { sectionId, year, state, dueOn, may, version } = report;
  const late = state === 'draft' && dueOn < today;
  return (
    <>
      <ProblemNotice problems={problems} />
      <div className={classes.bar}>
        <ReportState state={state} late={late} />
        {state === 'draft' && (
          <span className={late ? classes.late : classes.soft}>
            {t('due', { date: sayShortDate(locale, dueOn) })}
          </span>
        )}
        {state === 'submitted' && (
          <span className={classes.soft}>{t('submittedBy', { name: report.submittedBy })}</span>
        )}
        {state === 'accepted' && report.acceptedOn && (
          <span className={classes.soft}>
            {t('acceptedBy', {
              name: report.acceptedBy,
              date: sayShortDate(locale, report.acceptedOn),
            })}
          </span>
        )}
        {state !== 'draft' && <span className={classes.soft}>{t('frozen')}</span>}
        <span className={classes.spread} />
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            href={`/sections/${sectionId}/report/${year}/paper/${format}`}
            variant="default"
            data-screen-only
          >
            {t(format === 'docx' ? 'word' : 'pdf')}
          </Button>
        ))}
        {state === 'submitted' && may.accept && (
          <>
            <ConfirmButton
              label={t('return')}
              fields={{ version: String(version), intent: 'return' }}
              question={t('returnQuestion')}
              confirm={t('return')}
            >
              <TextareaField name="reason" label={t('returnReason')} rows={3} required />
            </ConfirmButton>
            <Form method="post">
              <input type="hidden" name="version" value={version} />
              <Button type="submit" name="intent" value="accept">
                {t('accept')}
              </Button>
            </Form>
          </>
        )}
      </div>
      {state === 'draft' && report.returnReason && (
        <p className={classes.late}>{t('returned', { reason: report.returnReason })}</p>
      )}
    </>
  );
}
