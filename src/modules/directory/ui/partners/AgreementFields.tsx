import { useTranslation } from 'react-i18next';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { DateField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { Ticks } from '#ui/form/Ticks.tsx';
import type { AgreementRow } from '../../partners/schema.ts';
import type { Choice } from '../organisations/choices.ts';
import classes from '../organisations/organisations.module.css';

/** What is written about an agreement, with its file. @param agreement null for a new one */
export function AgreementFields({
  agreement,
  organisations,
}: {
  agreement: AgreementRow | null;
  organisations: readonly Choice[];
}) {
  const { t } = useTranslation('partners');
  return (
    <>
      <div className={classes.pair}>
        <TextField name="number" label={t('field.number')} defaultValue={agreement?.number} />
        <DateField
          name="signedOn"
          label={t('field.signedOn')}
          defaultValue={agreement?.signedOn ?? ''}
        />
      </div>
      <TextareaField
        name="subject"
        label={t('field.subject')}
        defaultValue={agreement?.subject}
        rows={2}
      />
      <div className={classes.pair}>
        <DateField
          name="since"
          label={t('field.agreementSince')}
          defaultValue={agreement?.since ?? ''}
        />
        <DateField
          name="until"
          label={t('field.agreementUntil')}
          description={t('field.agreementUntilHint')}
          defaultValue={agreement?.until ?? ''}
        />
        <TextField
          name="remindDays"
          label={t('field.remindDays')}
          inputMode="numeric"
          defaultValue={agreement?.remindDays ?? 45}
        />
      </div>
      <FileDrop
        name="file"
        label={t('field.file')}
        hint={agreement?.fileName ?? t('field.fileHint')}
      />
      <details>
        <summary>
          {t('field.organisations', { count: agreement?.organisationIds.length ?? 0 })}
        </summary>
        <Ticks
          name="organisationIds"
          legend={t('field.organisationIds')}
          options={organisations.map(({ value, label }) => ({ id: value, name: label }))}
          chosen={agreement?.organisationIds}
        >
          {t('field.organisationIdsHint')}
        </Ticks>
      </details>
      <TextareaField name="note" label={t('field.note')} defaultValue={agreement?.note} rows={2} />
    </>
  );
}
