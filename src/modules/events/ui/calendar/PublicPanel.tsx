import { useTranslation } from 'react-i18next';
import { CopyButton } from '#ui/button/CopyButton.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import classes from './calendar.module.css';

/** Where the public calendar is, how programs subscribe to it and how another website shows it. */
export function PublicPanel({ address }: { address: string }) {
  const { t } = useTranslation('eventsCalendar');
  const snippet = `<iframe src="${address}/embed" title="${t('public.title')}" width="100%" height="600" style="border:0" loading="lazy"></iframe>`;
  return (
    <div data-screen-only className={classes.public}>
      <Panel title={t('public.panel')} framed>
        <p>{t('public.lead')}</p>
        <p className={classes.links}>
          <a href={address}>{t('public.open')}</a>
          <a href={`${address.replace(/^https?:/, 'webcal:')}.ics`}>{t('public.subscribe')}</a>
        </p>
        <details>
          <summary>{t('public.embed')}</summary>
          <p>{t('public.embedLead')}</p>
          <code className={classes.snippet}>{snippet}</code>
          <CopyButton text={snippet} label={t('copy')} copied={t('copied')} />
        </details>
      </Panel>
    </div>
  );
}
