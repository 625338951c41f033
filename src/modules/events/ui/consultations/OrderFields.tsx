import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { type Customer, customers } from '../../consultations/requests/schema.ts';
import { Chips } from './ChipField.tsx';

/** Documents that are ordered most; any other can be written. */
const usual = ['programme', 'curriculum', 'working', 'guide', 'tests', 'regulation'] as const;

/** What is asked of an order. @param organisations for the centre's people, who write down what others order */
export function OrderFields({
  organisations,
}: {
  organisations: readonly { id: string; name: string }[] | null;
}) {
  const { t } = useTranslation('eventsConsultations');
  const list = useId();
  return (
    <>
      <TextField
        name="document"
        label={t('order.document')}
        description={t('order.documentHint')}
        list={list}
        required
      />
      <datalist id={list}>
        {usual.map((key) => (
          <option key={key} value={t(`order.usual.${key}`)} />
        ))}
      </datalist>
      <TextareaField name="question" label={t('order.details')} rows={4} />
      <DateField name="dueOn" label={t('order.dueOn')} description={t('order.dueHint')} />
      {organisations && (
        <>
          <Chips
            name="customer"
            legend={t('order.customer')}
            options={customers.map((value) => ({ value, label: t(`order.customers.${value}`) }))}
            chosen="institution"
          />
          <SelectField
            name="organisationId"
            label={t('order.organisation')}
            data={[
              { value: '', label: t('noOrganisation') },
              ...organisations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextField
            name="customerName"
            label={t('order.customerName')}
            description={t('order.customerHint')}
          />
        </>
      )}
      <TextField name="contact" label={t('order.contact')} description={t('order.contactHint')} />
    </>
  );
}

/** What the form of an order says; the day as it was typed. */
export function orderFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    document: text('document'),
    question: text('question'),
    customer: (text('customer') || 'institution') as Customer,
    customerName: text('customerName'),
    contact: text('contact'),
    organisationId: text('organisationId') || null,
    dueOn: text('dueOn') || null,
  };
}

/** Names of the fields, for the summary of what is wrong. */
export function useOrderLabels(): Record<string, string> {
  const { t } = useTranslation('eventsConsultations');
  return {
    document: t('order.document'),
    question: t('order.details'),
    dueOn: t('order.dueOn'),
    customerName: t('order.customerName'),
    organisationId: t('order.organisation'),
    contact: t('order.contact'),
  };
}
