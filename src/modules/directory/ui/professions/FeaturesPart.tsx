import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';
import type { FeatureRow } from '../../professions/schema.ts';
import { type Choice, wordOf } from '../organisations/choices.ts';
import classes from '../organisations/organisations.module.css';
import { Period } from '../organisations/Period.tsx';

/** Training centres, laboratories and statuses with their orders, topics, terms, professions and equipment. */
export function FeaturesPart({
  features,
  kinds,
  names = 'kind',
  change = false,
}: {
  features: readonly FeatureRow[];
  kinds: readonly Choice[];
  /** What stands first: what it is, or whose it is. */
  names?: 'kind' | 'institution';
  change?: boolean;
}) {
  const { t } = useTranslation('professions');
  const locale = useLocale();
  const today = useToday();
  if (features.length === 0)
    return <p className={classes.quiet}>{t(names === 'kind' ? 'feature.none' : 'noCentres')}</p>;
  return (
    <ul className={classes.rows}>
      {features.map((feature) => {
        const kind = [wordOf(kinds, feature.kind), feature.title && `«${feature.title}»`]
          .filter(Boolean)
          .join(' ');
        const { orderNumber: number, orderOn } = feature;
        const order =
          number && orderOn
            ? t('feature.order', { number, date: sayDate(locale, orderOn, today) })
            : number && t('feature.orderWithoutDate', { number });
        const former = feature.until !== null && feature.until < today;
        return (
          <li key={feature.id}>
            <div className={former ? classes.former : undefined}>
              {names === 'institution' && (
                <Link to={`/institutions/${feature.organisationId}`}>
                  {feature.organisationName}
                </Link>
              )}{' '}
              {kind}
              {feature.topic && <span className={classes.line}>{feature.topic}</span>}
              <span className={classes.faint}>
                {order} <Period since={feature.since} until={feature.until} />
              </span>
              {names === 'kind' && feature.professions.length > 0 && (
                <span className={classes.faint}>
                  {feature.professions.map(({ code, title }) => `${code} ${title}`).join('; ')}
                </span>
              )}
              {feature.equipment && <span className={classes.faint}>{feature.equipment}</span>}
            </div>
            {change && (
              <Link
                to={`/institutions/${feature.organisationId}/features/${feature.id}`}
                aria-label={`${t('feature.edit')}: ${kind}`}
              >
                {t('feature.edit')}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
