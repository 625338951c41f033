import { useTranslation } from 'react-i18next';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { ExplainForm } from '../office/explain/ExplainForm.tsx';
import { Explanation } from '../office/explain/Explanation.tsx';
import { readExplanation } from '../office/explain/read-explanation.ts';
import type { Route } from './+types/member-explain';

export const loader = (args: Route.LoaderArgs) => readExplanation(args, args.params.membershipId);

/** Why a member may or may not do something, for those who give roles. */
export default function MemberExplain({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['directoryMembers', 'directory']);
  const { explanation, groups, places, permission } = loaderData;
  const { id, name } = explanation.member;
  return (
    <>
      <PageHeader
        title={t('explain.title', { name })}
        lead={t('explain.lead')}
        crumbs={[
          { title: t('directory:staff.title'), to: '/staff' },
          { title: t('directory:staff.accounts'), to: '/staff/accounts' },
          { title: name, to: `/staff/accounts/${id}` },
        ]}
      />
      <ExplainForm groups={groups} places={places} />
      {permission && <Explanation explained={explanation} />}
    </>
  );
}
