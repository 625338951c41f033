import { useTranslation } from 'react-i18next';
import type { Explanation as Explained } from '#modules/directory/public.ts';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { operationWord } from '../audit-words.ts';
import classes from '../roles/roles.module.css';

const tones = { allowed: 'done', 'in-places': 'due', denied: 'idle' } as const;

/** Why somebody may or may not: each of their roles with what it says, and which roles would help. */
export function Explanation({ explained }: { explained: Explained }) {
  const { t } = useTranslation('directoryMembers');
  const { t: ta } = useTranslation('audit');
  const sayRole = useSayRole();
  const { verdict, permission, grants, givenBy, dependsOnRecord, member } = explained;
  return (
    <section aria-live="polite">
      <p className={classes.verdict}>
        <StatusBadge tone={tones[verdict]}>{t(`explain.verdict.${verdict}`)}</StatusBadge>{' '}
        <strong>{operationWord(ta, permission)}</strong>
      </p>
      <DataTable
        caption={t('explain.byRoles', { name: member.name })}
        rows={grants}
        rowKey={({ id }) => id}
        rowTone={({ why }) => (why === 'gives' || why === 'gives-there' ? undefined : 'faded')}
        columns={[
          {
            key: 'role',
            header: t('role'),
            rowHeader: true,
            cell: ({ role, ownRole }) => sayRole({ role, ownRole: ownRole?.name ?? null }),
          },
          { key: 'place', header: t('place'), cell: ({ place }) => place?.name ?? t('centre') },
          {
            key: 'why',
            header: t('explain.what'),
            cell: ({ why, place }) => t(`explain.why.${why}`, { place: place?.name ?? '' }),
          },
        ]}
      />
      {dependsOnRecord && verdict !== 'denied' && (
        <p className={classes.lead}>{t('explain.dependsOnRecord')}</p>
      )}
      {verdict !== 'allowed' && (
        <p className={classes.lead}>
          {t('explain.givenBy', {
            roles: [
              ...givenBy.roles.map((role) => sayRole({ role, ownRole: null })),
              ...givenBy.ownRoles,
            ].join(', '),
          })}
        </p>
      )}
    </section>
  );
}
