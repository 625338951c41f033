import { useTranslation } from 'react-i18next';
import { operationWord } from '../audit-words.ts';
import { useGroupWord } from './group-word.ts';
import type { PermissionGroup } from './permission-groups.ts';
import classes from './roles.module.css';

/** Permissions by module, each with a tick; those chosen are open at once. */
export function PermissionChoice({
  groups,
  chosen,
  problem,
}: {
  groups: readonly PermissionGroup[];
  chosen: readonly string[];
  problem?: string;
}) {
  const { t } = useTranslation('directoryMembers');
  const { t: ta } = useTranslation('audit');
  const groupWord = useGroupWord();
  return (
    <fieldset className={classes.choice} id="field-permissions">
      <legend>{t('ownRole.permissions')}</legend>
      <p className={classes.faint}>{t('ownRole.permissionsHint')}</p>
      {problem && <p role="alert">{problem}</p>}
      <div className={classes.groups}>
        {groups.map(({ module, permissions }) => (
          <details
            key={module}
            className={classes.group}
            open={permissions.some(({ name }) => chosen.includes(name))}
          >
            <summary>
              {groupWord(module)} <span className={classes.count}>{permissions.length}</span>
            </summary>
            {permissions.map(({ name, placed }) => (
              <label key={name} className={classes.tick}>
                <input
                  type="checkbox"
                  name="permissions"
                  value={name}
                  defaultChecked={chosen.includes(name)}
                />
                <span>
                  {operationWord(ta, name)}
                  {placed && <span className={classes.placed}>{t('ownRole.placed')}</span>}
                  <code>{name}</code>
                </span>
              </label>
            ))}
          </details>
        ))}
      </div>
    </fieldset>
  );
}
