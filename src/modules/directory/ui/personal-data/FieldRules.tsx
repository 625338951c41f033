import { useTranslation } from 'react-i18next';
import { DataTable } from '#ui/table/DataTable.tsx';
import { type CardField, fieldRules } from '../../personal-data/field-rules.ts';
import { type ProposalSubject, proposalSubjects } from '../../proposals/schema.ts';

const fields = Object.keys(fieldRules) as CardField[];
const isSubject = (field: CardField): field is CardField & ProposalSubject =>
  (proposalSubjects as readonly string[]).includes(field);

/** The table that reads, lists and proposals follow: whose a field is, who sees it. */
export function FieldRules() {
  const { t } = useTranslation(['personalData', 'proposals']);
  return (
    <DataTable
      caption={t('rules.title')}
      rows={fields}
      rowKey={(field) => field}
      columns={[
        {
          key: 'field',
          header: t('rules.field'),
          rowHeader: true,
          cell: (field) =>
            isSubject(field) ? t(`proposals:subject.${field}`) : t(`rules.fields.${field}`),
        },
        {
          key: 'visibility',
          header: t('rules.visibility'),
          cell: (field) => t(`rules.visibilities.${fieldRules[field].visibility}`),
        },
        {
          key: 'owner',
          header: t('rules.owner'),
          cell: (field) => t(`rules.owners.${fieldRules[field].owner}`),
        },
        {
          key: 'proposable',
          header: t('rules.proposable'),
          cell: (field) => ('proposable' in fieldRules[field] ? t('rules.yes') : null),
        },
      ]}
    />
  );
}
