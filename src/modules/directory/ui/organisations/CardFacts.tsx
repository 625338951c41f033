import { useTranslation } from 'react-i18next';
import { sayNumber } from '#platform/i18n/say-number.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { OrganisationCard } from '../../organisations/read-organisation.ts';
import type { Lists } from '../../routes/organisations/lists.ts';
import { wordOf } from './choices.ts';

/** What is written about an institution. */
export function CardFacts({
  organisation,
  lists,
}: {
  organisation: OrganisationCard;
  lists: Lists;
}) {
  const { t } = useTranslation('organisations');
  const locale = useLocale();
  const { email, website, latitude, longitude, learners } = organisation;
  return (
    <Facts
      facts={[
        { label: t('field.kind'), value: wordOf(lists.kinds, organisation.kind) },
        {
          label: t('field.ownership'),
          value: organisation.ownership && wordOf(lists.ownerships, organisation.ownership),
        },
        ...(['edrpou', 'edebo', 'ogrn', 'inn'] as const).map((code) => ({
          label: t(`field.${code}`),
          value: organisation[code],
        })),
        {
          label: t('field.address'),
          value: [organisation.locality, organisation.address].filter(Boolean).join(', '),
        },
        {
          label: t('card.point'),
          value: latitude !== null && longitude !== null && `${latitude}, ${longitude}`,
        },
        { label: t('field.phone'), value: organisation.phone },
        { label: t('field.email'), value: email && <a href={`mailto:${email}`}>{email}</a> },
        {
          label: t('field.website'),
          value: website && (
            <a href={website} rel="noreferrer">
              {website.replace(/^https?:\/\//, '')}
            </a>
          ),
        },
        {
          label: t('field.languages'),
          value: organisation.languages.map((code) => wordOf(lists.languages, code)).join(', '),
        },
        { label: t('field.learners'), value: learners !== null && sayNumber(locale, learners) },
        { label: t('filter.remote'), value: organisation.remote && t('filter.yes') },
        {
          label: t('field.openedOn'),
          value: organisation.openedOn && <Day date={organisation.openedOn} />,
        },
        {
          label: t('field.closedOn'),
          value: organisation.closedOn && <Day date={organisation.closedOn} />,
        },
        { label: t('field.externalKey'), value: organisation.externalKey },
        { label: t('field.note'), value: organisation.note },
      ].filter(({ value }) => value !== false)}
    />
  );
}
