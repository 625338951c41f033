import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { localeNames, locales } from '#platform/i18n/locales.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import { Facts } from '#ui/page/Facts.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { useViewer } from '../shell/use-root.ts';
import classes from './account.module.css';

/** The own name and language, and what others have decided: address, role, person. */
export function ProfileForm({
  language,
  problems,
}: {
  language: string | null;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('access');
  const sayRole = useSayRole();
  const { user, role, personId } = useViewer();
  const [params] = useSearchParams();
  return (
    <Panel title={t('account.profile')} framed>
      {params.has('saved') && !problems && <DoneNotice>{t('account.saved')}</DoneNotice>}
      <div className={classes.two}>
        <FormShell
          action="/account?index"
          reloadDocument
          problems={problems}
          labels={{ name: t('profile.name'), language: t('profile.language') }}
          actions={<Button type="submit">{t('profile.save')}</Button>}
        >
          <TextField
            name="name"
            label={t('profile.name')}
            description={t('profile.nameHint')}
            defaultValue={user.name}
            autoComplete="name"
            required
          />
          <SelectField
            name="language"
            label={t('profile.language')}
            defaultValue={language ?? ''}
            data={[
              { value: '', label: t('profile.languageAuto') },
              ...locales.map((locale) => ({ value: locale, label: localeNames[locale] })),
            ]}
          />
        </FormShell>
        <Facts
          facts={[
            { label: t('profile.email'), value: user.email },
            { label: t('profile.role'), value: sayRole(role) },
            {
              label: t('profile.person'),
              value: personId ? (
                <Link to={`/people/${personId}`}>{t('profile.person')}</Link>
              ) : (
                t('profile.noPerson')
              ),
            },
          ]}
        />
      </div>
    </Panel>
  );
}
