import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { SectionsLetter } from '../../statistics/letter/read-letter.ts';
import classes from './statistics.module.css';

/** Whether the letter was registered, its papers, the number to give it. */
export function LetterBar({
  letter,
  problems,
}: {
  letter: SectionsLetter;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsSummary');
  const locale = useLocale();
  const today = useToday();
  const { year, number, issuedOn, version, may } = letter;
  return (
    <>
      {issuedOn !== null && <ProblemNotice problems={problems} />}
      <div className={classes.bar}>
        {issuedOn ? (
          <StatusBadge tone="done">
            {t('issued', { number, date: sayShortDate(locale, issuedOn) })}
          </StatusBadge>
        ) : (
          <StatusBadge tone="idle">{t('notIssued')}</StatusBadge>
        )}
        <span className={classes.spread} />
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            href={`/events/summary/${year}/paper/${format}`}
            variant="default"
            data-screen-only
          >
            {t(format === 'docx' ? 'word' : 'pdf')}
          </Button>
        ))}
        {issuedOn && may.write && (
          <ConfirmButton
            label={t('reopen')}
            fields={{ version: String(version), intent: 'reopen' }}
            question={t('reopenQuestion')}
            confirm={t('reopen')}
            danger={false}
          >
            <p>{t('reopenText')}</p>
          </ConfirmButton>
        )}
      </div>
      {issuedOn === null && may.write && (
        <details className={classes.term} open={problems !== null}>
          <summary>{t('issueTitle')}</summary>
          <FormShell
            problems={problems}
            labels={{ number: t('number'), issuedOn: t('issuedOn') }}
            actions={
              <Button type="submit" name="intent" value="issue" variant="default">
                {t('issue')}
              </Button>
            }
          >
            <input type="hidden" name="version" value={version} />
            <TextField
              name="number"
              label={t('number')}
              description={t('issueHint')}
              defaultValue={number}
              required
            />
            <DateField name="issuedOn" label={t('issuedOn')} defaultValue={today} required />
          </FormShell>
        </details>
      )}
    </>
  );
}
