import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { sayMoment } from '#platform/datetime/say-date.ts';
import { SelectField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { HistoryData } from '../../../routes/plan-history.tsx';
import type { PlanState } from '../../../schema.ts';
import classes from './history.module.css';

/** A choice of two versions to be compared: each was kept when the plan reached a state. */
export function Versions({ data: { versions, asked, zone } }: { data: HistoryData }) {
  const { t } = useTranslation(['planDocument', 'plan']);
  const locale = useLocale();
  const options = versions.map(({ number, state, createdAt, by }) => ({
    value: String(number),
    label: [
      t('history.version', { number }),
      t(`plan:state.${state as PlanState}`),
      sayMoment(locale, createdAt, zone),
      by,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <Form className={classes.choice} preventScrollReset>
      <SelectField
        name="from"
        label={t('history.from')}
        data={options}
        defaultValue={asked?.from ?? options.at(-1)?.value}
      />
      <SelectField
        name="to"
        label={t('history.to')}
        data={[{ value: 'now', label: t('history.now') }, ...options]}
        defaultValue={asked?.to ?? 'now'}
      />
      <Button type="submit" variant="default">
        {t('history.compare')}
      </Button>
    </Form>
  );
}
