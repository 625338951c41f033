import { useTranslation } from 'react-i18next';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import type { PartnerRow } from '../../partners/schema.ts';
import { CheckList } from '../organisations/CheckList.tsx';
import type { Choice } from '../organisations/choices.ts';
import classes from '../organisations/organisations.module.css';

const fields = [
  'name',
  'kind',
  'cooperation',
  'contactName',
  'phone',
  'email',
  'website',
  'address',
  'personId',
  'since',
  'until',
  'note',
] as const;
type Labels = Record<(typeof fields)[number], string>;

/** The fields of a partner's form in words. */
export function usePartnerLabels(): Labels {
  const { t } = useTranslation('partners');
  return Object.fromEntries(fields.map((name) => [name, t(`field.${name}`)])) as Labels;
}

/** What is written about a partner. */
export function PartnerFields({
  partner,
  kinds,
  cooperation,
  people,
}: {
  partner?: PartnerRow;
  kinds: readonly Choice[];
  cooperation: readonly Choice[];
  people: readonly Choice[];
}) {
  const { t } = useTranslation('partners');
  const labels = usePartnerLabels();
  const own = partner?.cooperation.filter((way) => !cooperation.some(({ value }) => value === way));
  return (
    <>
      <TextField name="name" label={labels.name} defaultValue={partner?.name} required />
      <div className={classes.pair}>
        <SelectField
          name="kind"
          label={labels.kind}
          data={[...kinds]}
          defaultValue={partner?.kind}
        />
        <SelectField
          name="personId"
          label={labels.personId}
          data={[{ value: '', label: t('field.nobody') }, ...people]}
          defaultValue={partner?.personId ?? ''}
        />
      </div>
      <CheckList
        name="cooperation"
        legend={labels.cooperation}
        choices={cooperation}
        chosen={partner?.cooperation}
      />
      <TextareaField
        name="otherCooperation"
        label={t('field.otherCooperation')}
        description={t('field.otherCooperationHint')}
        defaultValue={own?.join('\n')}
        rows={2}
      />
      <div className={classes.pair}>
        <TextField
          name="contactName"
          label={labels.contactName}
          defaultValue={partner?.contactName}
        />
        <TextField name="phone" label={labels.phone} defaultValue={partner?.phone} />
        <TextField
          name="email"
          type="email"
          label={labels.email}
          defaultValue={partner?.email ?? ''}
        />
        <TextField name="website" label={labels.website} defaultValue={partner?.website ?? ''} />
        <TextField name="address" label={labels.address} defaultValue={partner?.address} />
      </div>
      <div className={classes.pair}>
        <DateField name="since" label={labels.since} defaultValue={partner?.since ?? ''} />
        <DateField name="until" label={labels.until} defaultValue={partner?.until ?? ''} />
      </div>
      <TextareaField name="note" label={labels.note} defaultValue={partner?.note} rows={3} />
    </>
  );
}
