import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CopyButton } from '#ui/button/CopyButton.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import classes from './calendar.module.css';

/** The filters of this page that the public calendar has too. */
const shared = ['section', 'kind', 'host', 'audience'];

/** Where the public calendar is, how programs subscribe to it and how another website shows it. */
export function PublicPanel({ address }: { address: string }) {
  const { t } = useTranslation('eventsCalendar');
  const [params] = useSearchParams();
  const query = new URLSearchParams(
    [...params].filter(([name, to]) => to && shared.includes(name)),
  );
  if (['online', 'mixed'].includes(params.get('format') ?? '')) query.set('online', '1');
  const asked = query.size > 0 ? `?${query}` : '';
  query.set('plain', '1');
  const plain = `${address}/embed?${query}`;
  const snippet = `<iframe src="${`${address}/embed${asked}`.replaceAll('&', '&amp;')}" title="${t('public.title')}" width="100%" height="600" style="border:0" loading="lazy"></iframe>`;
  return (
    <div data-screen-only className={classes.public}>
      <Panel title={t('public.panel')} framed>
        <p>{t('public.lead')}</p>
        <p className={classes.links}>
          <a href={`${address}${asked}`}>{t('public.open')}</a>
          <a href={`${address.replace(/^https?:/, 'webcal:')}.ics${asked}`}>
            {t('public.subscribe')}
          </a>
        </p>
        <details>
          <summary>{t('public.embed')}</summary>
          <p>{t('public.embedLead')}</p>
          <code className={classes.snippet}>{snippet}</code>
          <CopyButton text={snippet} label={t('copy')} copied={t('copied')} />
          <h3>{t('public.plain')}</h3>
          <p>{t('public.plainLead')}</p>
          <code className={classes.snippet}>{plain}</code>
          <CopyButton text={plain} label={t('copy')} copied={t('copied')} />
          <p>
            {t('public.options', {
              parameters: 'lang=uk, lang=ru, lang=en',
              theme: 'theme=dark',
              auto: 'theme=auto',
            })}
          </p>
        </details>
      </Panel>
    </div>
  );
}
