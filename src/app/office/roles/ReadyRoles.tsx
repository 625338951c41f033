import { useTranslation } from 'react-i18next';
import type { Role } from '#platform/access/actor.ts';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { operationWord } from '../audit-words.ts';
import { useGroupWord } from './group-word.ts';
import type { PermissionGroup } from './permission-groups.ts';
import classes from './roles.module.css';

/** What the ready roles give, folded together: nobody has to believe their names. */
export function ReadyRoles({
  roles,
}: {
  roles: readonly { role: Role; groups: PermissionGroup[] }[];
}) {
  const { t } = useTranslation(['directoryMembers', 'directory']);
  const { t: ta } = useTranslation('audit');
  const sayRole = useSayRole();
  const groupWord = useGroupWord();
  return (
    <div className={classes.ready}>
      {roles.map(({ role, groups }) => (
        <details key={role} className={classes.group}>
          <summary>
            <strong>{sayRole({ role, ownRole: null })}</strong>
            <span className={classes.faint}>{t(`directory:members.roleMeans.${role}`)}</span>
          </summary>
          {groups.length === 0 && <p className={classes.faint}>{t('ownRole.nothingYet')}</p>}
          <dl className={classes.gives}>
            {groups.map(({ module, permissions }) => (
              <div key={module}>
                <dt>{groupWord(module)}</dt>
                <dd>
                  <ul>
                    {permissions.map(({ name }) => (
                      <li key={name}>{operationWord(ta, name)}</li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </div>
  );
}
