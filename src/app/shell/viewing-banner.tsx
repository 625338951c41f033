import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { Icon } from '#ui/icon/Icon.tsx';
import classes from './notices.module.css';
import { useViewer } from './use-root.ts';

/** Says through whose eyes an administrator looks, on every page, with the way back. */
export function ViewingBanner() {
  const { t } = useTranslation('shell');
  const sayRole = useSayRole();
  const { viewing, role } = useViewer();
  if (!viewing) return null;
  return (
    <section className={classes.viewing} aria-label={t('viewing.label')} data-screen-only>
      <Icon of={IconEye} size={16} />
      <p>{t('viewing.text', { name: viewing.name, role: sayRole(role) })}</p>
      <Form method="post" action="/view-as" reloadDocument>
        <button type="submit" name="intent" value="end" className={classes.link}>
          {t('viewing.end')}
        </button>
      </Form>
    </section>
  );
}
