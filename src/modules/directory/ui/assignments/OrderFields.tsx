import { useTranslation } from 'react-i18next';
import { DateField, TextareaField, TextField } from '#ui/form/fields.tsx';
import classes from './assignments.module.css';

/** By which order, and why. */
export function OrderFields({
  given = {},
}: {
  given?: { orderNumber?: string; orderOn?: string | null; reason?: string };
}) {
  const { t } = useTranslation('assignments');
  return (
    <>
      <div className={classes.pair}>
        <TextField
          name="orderNumber"
          label={t('form.orderNumber')}
          defaultValue={given.orderNumber}
        />
        <DateField name="orderOn" label={t('form.orderOn')} defaultValue={given.orderOn ?? ''} />
      </div>
      <TextareaField name="reason" label={t('form.reason')} defaultValue={given.reason} rows={2} />
    </>
  );
}
