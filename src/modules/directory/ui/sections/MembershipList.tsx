import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { DateField } from '#ui/form/fields.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { Section, SectionMembership } from '../../sections/read-section.ts';
import { ShortPeriod } from './Period.tsx';
import classes from './sections.module.css';

/** Every role that was given in the section, with its days. */
export function MembershipList({ section }: { section: Section }) {
  const { t } = useTranslation('sections');
  const today = useToday();
  const mayChange = ({ role }: SectionMembership) =>
    role === 'head' ? section.may.replaceHead : section.may.update;
  const columns: Column<SectionMembership>[] = [
    {
      key: 'name',
      header: t('card.who'),
      rowHeader: true,
      cell: ({ personId, name }) => <Link to={`/people/${personId}`}>{name}</Link>,
    },
    { key: 'role', header: t('card.given'), cell: ({ role }) => t(`role.${role}`) },
    { key: 'days', header: t('card.days'), cell: (row) => <ShortPeriod {...row} /> },
    { key: 'ground', header: t('card.ground'), cell: ({ ground }) => ground },
    {
      key: 'act',
      header: t('card.acts'),
      cell: (row) =>
        mayChange(row) && (
          <span className={classes.actions}>
            {row.until === null && (
              <ConfirmButton
                label={t('card.endRole')}
                size="compact-xs"
                fields={{ intent: 'end-role', memberId: row.id }}
                question={`${row.name}: ${t(`role.${row.role}`)}`}
                confirm={t('card.endRole')}
                danger={false}
              >
                <DateField name="until" label={t('card.endRoleOn')} defaultValue={today} required />
              </ConfirmButton>
            )}
            <ConfirmButton
              label={t('card.takeBack')}
              size="compact-xs"
              fields={{ intent: 'take-back', memberId: row.id }}
              question={`${row.name}: ${t(`role.${row.role}`)}`}
              confirm={t('card.takeBack')}
            />
          </span>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('card.given')}
      columns={columns}
      rows={section.memberships}
      rowKey={({ id }) => id}
      rowTone={({ until }) => (until && until < today ? 'faded' : undefined)}
    />
  );
}
