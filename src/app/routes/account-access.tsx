import { useTranslation } from 'react-i18next';
import { GrantsTable } from '#modules/directory/ui/members/GrantsTable.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { ExplainForm } from '../office/explain/ExplainForm.tsx';
import { Explanation } from '../office/explain/Explanation.tsx';
import { readExplanation } from '../office/explain/read-explanation.ts';
import classes from '../office/roles/roles.module.css';
import type { Route } from './+types/account-access';

export const loader = (args: Route.LoaderArgs) => readExplanation(args);

/** The own roles, and why something is or is not allowed. */
export default function AccountAccess({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('directoryMembers');
  const { explanation, groups, places, permission } = loaderData;
  return (
    <>
      <Panel title={t('roles')}>
        <GrantsTable grants={explanation.grants} />
      </Panel>
      <Panel title={t('explain.ownTitle')}>
        <p className={classes.lead}>{t('explain.ownLead')}</p>
        <ExplainForm groups={groups} places={places} />
        {permission && <Explanation explained={explanation} />}
      </Panel>
    </>
  );
}
