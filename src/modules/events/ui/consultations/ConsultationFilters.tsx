import { useTranslation } from 'react-i18next';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { MoreFilters } from '#ui/table/MoreFilters.tsx';
import type { ConsultationChoices } from '../../consultations/choices.ts';
import { channels, forms } from '../../consultations/schema.ts';

/** Filters of the log and of its figures. */
export function ConsultationFilters({ choices }: { choices: ConsultationChoices }) {
  const { t } = useTranslation('eventsConsultations');
  const options = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <FilterDay name="from" label={t('filter.from')} />
      <FilterDay name="to" label={t('filter.to')} />
      <FilterSelect
        name="methodist"
        label={t('columns.methodist')}
        options={options(choices.methodists)}
      />
      <FilterSelect
        name="organisation"
        label={t('columns.organisation')}
        options={options(choices.organisations)}
      />
      <FilterSelect name="topic" label={t('columns.topic')} options={options(choices.topics)} />
      <MoreFilters names={['channel', 'form']}>
        <FilterSelect
          name="channel"
          label={t('columns.channel')}
          options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <FilterSelect
          name="form"
          label={t('columns.form')}
          options={forms.map((value) => ({ value, label: t(`form.${value}`) }))}
        />
      </MoreFilters>
      <ClearFilters
        names={['from', 'to', 'methodist', 'organisation', 'topic', 'channel', 'form', 'item']}
      />
    </>
  );
}
