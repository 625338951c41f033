import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import classes from './notices.module.css';
import { useViewer } from './use-root.ts';

/** Says that the centre is invented, and offers the one click that starts a real, empty one. */
export function DemoBanner() {
  const { t } = useTranslation('shell');
  const { centre, can } = useViewer();
  if (!centre.isDemo) return null;
  return (
    <section className={classes.demo} aria-label={t('demo.label')} data-screen-only>
      <Icon of={IconFlask} size={16} />
      <p>{t('demo.text')}</p>
      {can['centre.create'] && (
        <Link to="/start-centre" className={classes.link}>
          {t('demo.leave')}
        </Link>
      )}
    </section>
  );
}
