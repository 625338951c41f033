import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import { useToday } from '#ui/time/today.tsx';
import classes from './certificates.module.css';

/** Certificates of those who work in an institution: the register narrowed to it, and one file of the year. */
export function CertificatesPanel({
  organisationId,
  total,
}: {
  organisationId: string;
  total: number;
}) {
  const { t } = useTranslation('eventsCertificates');
  const year = useToday().slice(0, 4);
  const search = new URLSearchParams({ organisation: organisationId });
  return (
    <Panel
      title={t('tab')}
      framed
      action={<Link to={`/certificates?${search}`}>{t('list.title')}</Link>}
    >
      <p className={classes.lead}>{t('list.ofInstitution', { count: total })}</p>
      {total > 0 && (
        <a href={`/certificates/papers?${search}&year=${year}`}>{t('list.ofYear', { year })}</a>
      )}
    </Panel>
  );
}
