import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { PlannedCopy } from '../../sections/plan-copies.ts';
import classes from './sections.module.css';

/** Which sections would be copied and who goes on with them; whoever has left is marked and stays behind. */
export function PlannedCopies({ planned }: { planned: readonly PlannedCopy[] }) {
  const { t } = useTranslation('sections');
  return (
    <ul className={classes.plain}>
      {planned.map(({ id, name, hasRule, copiedTo, roles }) => {
        const left = roles.filter((role) => role.left);
        return (
          <li key={id}>
            <span className={classes.actions}>
              {copiedTo ? (
                <StatusBadge tone="done">{t('copy.already')}</StatusBadge>
              ) : (
                <input
                  type="checkbox"
                  name="id"
                  value={id}
                  defaultChecked
                  aria-label={t('copy.keep', { name })}
                />
              )}
              <Link to={`/sections/${copiedTo ?? id}`}>{name}</Link>
            </span>
            {!copiedTo && (
              <details>
                <summary>
                  {t('card.people', { count: roles.length - left.length })}
                  {hasRule && ` ${t('copy.withRule')}`}
                </summary>
                <ul className={classes.plain}>
                  {roles.map(({ memberId, name: person, role, left: gone }) => (
                    <li key={memberId}>
                      <label>
                        <input type="hidden" name="offered" value={memberId} />
                        <input
                          type="checkbox"
                          name="memberId"
                          value={memberId}
                          defaultChecked={!gone}
                          disabled={gone}
                        />{' '}
                        {person}
                      </label>
                      {gone ? (
                        <StatusBadge tone="idle">{t('copy.left')}</StatusBadge>
                      ) : (
                        <span>{t(`role.${role}`)}</span>
                      )}
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {left.length > 0 && !copiedTo && (
              <span className={classes.faint}>
                {t('copy.left')}: {left.map((role) => role.name).join(', ')}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
