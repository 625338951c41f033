import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { VisitCard } from '../../visits/schema.ts';
import { PhotoForm } from './PhotoForm.tsx';
import classes from './photos.module.css';

/** Photos of a visit, small; a tap fetches the whole one. The team adds them, on a phone straight from the camera, also without a network. */
export function Photos({ visit }: { visit: VisitCard }) {
  const { t } = useTranslation('eventsVisits');
  const { id, photos, may, state } = visit;
  const adds = may.write && state !== 'cancelled';
  if (photos.length === 0 && !adds) return null;
  return (
    <Panel title={t('photos.title')} framed>
      {photos.length > 0 && (
        <ul className={classes.photos}>
          {photos.map(({ id: photoId, caption, by }) => (
            <li key={photoId}>
              <a href={`/visits/${id}/photos/${photoId}`}>
                <img
                  src={`/visits/${id}/photos/${photoId}?small`}
                  alt={caption || t('photos.by', { name: by })}
                  loading="lazy"
                  width={160}
                  height={120}
                />
              </a>
              <span>{caption}</span>
              {adds && (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="intent" value="removePhoto" />
                  <ActionIcon
                    type="submit"
                    name="photoId"
                    value={photoId}
                    variant="subtle"
                    aria-label={`${t('photos.remove')}: ${caption || by}`}
                    title={t('photos.remove')}
                  >
                    <Icon of={IconX} />
                  </ActionIcon>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {adds && <PhotoForm visit={visit} />}
    </Panel>
  );
}
