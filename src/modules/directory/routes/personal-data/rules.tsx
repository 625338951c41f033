import { useTranslation } from 'react-i18next';
import { actorOf } from '#platform/pages/door.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { FieldRules } from '../../ui/personal-data/FieldRules.tsx';
import type { Route } from './+types/rules';

export function loader(args: Route.LoaderArgs) {
  actorOf(args);
  return null;
}

/** Who sees which field of a card, and whose word about it is the last. */
export default function Rules() {
  const { t } = useTranslation(['personalData', 'people']);
  return (
    <>
      <PageHeader
        title={t('rules.title')}
        lead={t('rules.lead')}
        crumbs={[{ title: t('people:card.back'), to: '/people' }]}
      />
      <FieldRules />
    </>
  );
}
