import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { MainRole } from '#platform/access/main-role.ts';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import classes from './account.module.css';

/** The centres where the person works, each with the button that opens it. */
export function CentresPanel({
  centres,
}: {
  centres: readonly { id: string; name: string; role: MainRole; isDemo: boolean; open: boolean }[];
}) {
  const { t } = useTranslation('access');
  const sayRole = useSayRole();
  return (
    <Panel title={t('profile.centres')} framed>
      <p className={classes.lead}>{t('profile.centresLead')}</p>
      <ul className={classes.list}>
        {centres.map((centre) => (
          <li key={centre.id}>
            <div>
              <p>{centre.name}</p>
              <p>
                {[sayRole(centre.role), centre.isDemo && t('profile.demo')]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {centre.open ? (
              <StatusBadge tone="done">{t('profile.opened')}</StatusBadge>
            ) : (
              <Form method="post" action="/account?index" reloadDocument>
                <input type="hidden" name="intent" value="centre" />
                <input type="hidden" name="centre" value={centre.id} />
                <Button type="submit" variant="default">
                  {t('profile.open')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
