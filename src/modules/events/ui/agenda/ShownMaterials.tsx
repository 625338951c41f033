import { IconFile, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sayFileSize } from '#platform/i18n/say-number.ts';
import { Icon } from '#ui/icon/Icon.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { ShownMaterial } from '../../agenda/by-letter/schema.ts';
import classes from './agenda.module.css';

/**
 * Materials as whoever came by a letter sees them; nothing where there are none.
 *
 * @param at address of the page by whose secret the files are handed out
 */
export function ShownMaterials({
  at,
  materials,
}: {
  at: string;
  materials: readonly ShownMaterial[];
}) {
  const { t } = useTranslation('eventsAgenda');
  const locale = useLocale();
  if (materials.length === 0) return null;
  return (
    <ul className={classes.materials}>
      {materials.map(({ id, title, url, size, number }) => (
        <li key={id}>
          <Icon of={url ? IconLink : IconFile} size={16} />
          <a href={url ?? `${at}/materials/${id}`} rel="noreferrer">
            {title}
          </a>
          <span className={classes.faint}>
            {[
              size !== null && sayFileSize(locale, size),
              number > 1 && t('material.version', { number }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
