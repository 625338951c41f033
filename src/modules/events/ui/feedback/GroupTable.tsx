import { useTranslation } from 'react-i18next';
import { sayNumber } from '#platform/i18n/say-number.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { Feedback } from '../../feedback/read-results.ts';
import classes from './feedback.module.css';

/** Who was there in the hall and who by video, where both are many enough. */
export function GroupTable({ groups }: { groups: Feedback['groups'] }) {
  const { t } = useTranslation(['eventsFeedback', 'eventsRegistration']);
  const locale = useLocale();
  if (groups.length === 0) return null;
  return (
    <div className={classes.part}>
      <Panel title={t('groups.title')}>
        <DataTable
          caption={t('groups.title')}
          rows={groups}
          rowKey={({ attends }) => attends}
          columns={[
            {
              key: 'attends',
              header: t('groups.attends'),
              rowHeader: true,
              cell: ({ attends }) => t(`eventsRegistration:format.${attends}`),
            },
            {
              key: 'answered',
              header: t('groups.answered'),
              align: 'end',
              cell: ({ answered }) => answered ?? t('groups.hidden'),
            },
            {
              key: 'mean',
              header: t('groups.mean'),
              align: 'end',
              cell: ({ mean }) => (mean === null ? '–' : sayNumber(locale, mean, 1)),
            },
          ]}
        />
        {groups.some(({ answered }) => answered === null) && (
          <p className={classes.faint}>{t('groups.note')}</p>
        )}
      </Panel>
    </div>
  );
}
