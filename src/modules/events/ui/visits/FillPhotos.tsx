import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VisitCard } from '../../visits/schema.ts';
import { PhotoForm } from './PhotoForm.tsx';
import classes from './photos.module.css';

/** Photos on the page that is filled in on the spot, beside the answers: how many are there, and more of them. */
export function FillPhotos({ visit }: { visit: VisitCard }) {
  const { t } = useTranslation('eventsVisits');
  const { photos } = visit;
  return (
    <section className={classes.fill} aria-labelledby="fill-photos">
      <h2 id="fill-photos">{t('photos.title')}</h2>
      <p>{photos.length > 0 ? t('photos.count', { count: photos.length }) : t('photos.kept')}</p>
      <PhotoForm visit={visit} />
      <p className={classes.said}>
        <Link to="/consultations/new">{t('recordConsultation')}</Link>
      </p>
    </section>
  );
}
