import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Facts } from '#ui/page/Facts.tsx';
import type { KindRow } from '../../kinds/schema.ts';
import type { Event } from '../../planning/read-event.ts';
import { EventTime } from './EventTime.tsx';
import { useOwnFacts } from './say-own-field.ts';

/** When and where an event is, for whom, how many can come. */
export function EventFacts({ event, kind }: { event: Event; kind: KindRow | undefined }) {
  const { t } = useTranslation('events');
  const own = useOwnFacts();
  const { section, host } = event;
  return (
    <Facts
      facts={[
        { label: t('columns.when'), value: <EventTime event={event} /> },
        {
          label: t('columns.section'),
          value: section && <Link to={`/sections/${section.id}`}>{section.name}</Link>,
        },
        {
          label: t('columns.host'),
          value: host && <Link to={`/institutions/${host.id}`}>{host.name}</Link>,
        },
        { label: t('field.place'), value: [event.place, event.room].filter(Boolean).join(', ') },
        {
          label: t('columns.format'),
          value: event.format ? t(`format.${event.format}`) : t('formatOpen'),
        },
        {
          label: t('field.videoUrl'),
          value: event.videoUrl && <a href={event.videoUrl}>{event.videoUrl}</a>,
        },
        { label: t('columns.audience'), value: event.audience },
        {
          label: t('field.registration'),
          value: t(
            `registration.${event.parent && event.registration === 'none' ? 'withSet' : event.registration}`,
          ),
        },
        ...own(kind, event.ownFields),
        { label: t('field.capacity'), value: event.capacity },
        { label: t('field.quota'), value: event.quota },
      ]}
    />
  );
}
