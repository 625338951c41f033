import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayDate } from '#platform/datetime/say-date.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import classes from './statistics.module.css';

/** Until when sections report; changed by those who collect the reports. */
export function ReportTerm({
  term,
  may,
  problems,
  done,
}: {
  term: { dueOn: string; version: number };
  may: boolean;
  problems: FormProblems | null;
  done: boolean;
}) {
  const { t } = useTranslation('eventsReport');
  const locale = useLocale();
  return (
    <>
      {done && <DoneNotice>{t('term.done')}</DoneNotice>}
      <p className={classes.soft}>{t('due', { date: sayDate(locale, term.dueOn) })}</p>
      {may && (
        <details className={classes.term} open={problems !== null}>
          <summary>{t('term.label')}</summary>
          <FormShell
            problems={problems}
            labels={{ dueOn: t('term.label') }}
            actions={
              <Button type="submit" variant="default">
                {t('term.save')}
              </Button>
            }
          >
            <input type="hidden" name="version" value={term.version} />
            <DateField name="dueOn" label={t('term.label')} defaultValue={term.dueOn} required />
          </FormShell>
        </details>
      )}
    </>
  );
}
