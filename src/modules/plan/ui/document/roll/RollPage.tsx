import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Figures } from '#ui/page/Figures.tsx';
import { useSelection } from '#ui/table/use-selection.ts';
import type { RollData } from '../../../routes/plan-roll.tsx';
import { RollRows } from './RollRows.tsx';
import classes from './roll.module.css';
import { rollForm } from './roll-form.ts';

/** Next year's plan: each item with its new words, ticked where it is sensible to take it over. */
export function RollPage({
  data,
  outcome,
}: {
  data: RollData;
  outcome: Outcome<unknown> | undefined;
}) {
  const { t } = useTranslation('planDocument');
  const locale = useLocale();
  const problems = useProblems(outcome);
  const rows = data.chapters.flatMap((chapter) => chapter.rows);
  const { chosen } = useSelection(rollForm, 'itemId');
  const taken = rows.filter(({ take }) => take).length;
  const count = (...why: string[]) => rows.filter((row) => why.includes(row.why)).length;
  return (
    <>
      <p className={classes.lead}>{t('roll.lead', { period: sayPeriod(locale, data.period) })}</p>
      <Figures
        figures={[
          { label: t('roll.repeats'), value: count('recurring', 'continuous', 'before', 'yearly') },
          { label: t('roll.unfinished'), value: count('unfinished'), tone: 'due' },
          { label: t('roll.left'), value: count('event', 'project') },
        ]}
      />
      <FormShell
        id={rollForm}
        problems={problems}
        labels={{ title: t('settings.title') }}
        actions={<Button type="submit">{t('roll.submit', { count: chosen || taken })}</Button>}
      >
        <TextField
          name="title"
          label={t('settings.title')}
          defaultValue={data.title}
          maxLength={500}
          required
        />
      </FormShell>
      {data.chapters
        .filter((chapter) => chapter.rows.length > 0)
        .map((chapter) => (
          <RollRows key={chapter.id} chapter={chapter} />
        ))}
    </>
  );
}
