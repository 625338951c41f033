import { useTranslation } from 'react-i18next';
import { sayDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { EmergencyPreview } from '../../hosting/emergency/preview-emergency.ts';
import { EventTime } from '../planning/EventTime.tsx';
import classes from './emergency.module.css';

/** What the act would do: the new days, how many letters, which clashes arise. */
export function EmergencyOutcome({ preview, act }: { preview: EmergencyPreview; act: string }) {
  const { t } = useTranslation('eventsEmergency');
  const { t: ts } = useTranslation('eventsSeason');
  const locale = useLocale();
  const today = useToday();
  const letters = preview.events.reduce((sum, { told }) => sum + told, 0);
  return (
    <Panel title={`${t('previewTitle')}: ${t('letters', { count: letters })}`} framed>
      <DataTable
        caption={t('previewTitle')}
        rows={preview.events}
        rowKey={({ id }) => id}
        columns={[
          { key: 'title', header: t('event'), rowHeader: true, cell: ({ title }) => title },
          {
            key: 'when',
            header: t('when'),
            cell: ({ before, startsTime, endsTime }) => (
              <EventTime event={{ ...before, startsTime, endsTime }} />
            ),
          },
          {
            key: 'then',
            header: t('becomes'),
            cell: ({ after, startsTime, endsTime }) =>
              act === 'cancel' ? (
                t('cancelled')
              ) : act === 'online' ? (
                t('online')
              ) : (
                <EventTime event={{ ...after, startsTime, endsTime }} />
              ),
          },
          { key: 'told', header: t('told'), align: 'end', cell: ({ told }) => told },
        ]}
      />
      {preview.clashes.length === 0 ? (
        <p>{t('noClashes')}</p>
      ) : (
        <>
          <p>{t('clashes')}:</p>
          <ul className={classes.clashes}>
            {preview.clashes.map(({ rule, on, about, titles }) => (
              <li key={`${rule} ${on} ${about} ${titles.join()}`}>
                <StatusBadge tone="late">{ts(`rule.${rule}`)}</StatusBadge>{' '}
                {on.length === 10 && sayDate(locale, on, today)} {titles.slice(0, 4).join(' — ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
