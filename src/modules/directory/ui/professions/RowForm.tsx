import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import classes from '../organisations/organisations.module.css';

/**
 * The form of something that belongs to another record: it saves, leads back, and removes.
 *
 * @param remove what is removed, in words; nothing for what is new
 */
export function RowForm({
  version,
  back,
  remove,
  problems,
  labels,
  multipart = false,
  children,
}: {
  version: number | null;
  back: string;
  remove: string | null;
  problems: FormProblems | null;
  labels: Record<string, string>;
  /** It sends files. */
  multipart?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation(['professions', 'ui']);
  return (
    <div className={classes.form}>
      <FormShell
        problems={problems}
        labels={labels}
        encType={multipart ? 'multipart/form-data' : undefined}
        actions={
          <>
            <Button type="submit">{t('professions:save')}</Button>
            <Button component={Link} to={back} variant="subtle">
              {t('ui:cancel')}
            </Button>
          </>
        }
      >
        {version !== null && <input type="hidden" name="version" value={version} />}
        {children}
      </FormShell>
      {remove !== null && (
        <ConfirmButton
          label={t('professions:remove')}
          fields={{ intent: 'remove' }}
          question={t('professions:removeQuestion', { name: remove })}
          confirm={t('professions:remove')}
          mt="lg"
        >
          <p>{t('professions:removeText')}</p>
        </ConfirmButton>
      )}
    </div>
  );
}
