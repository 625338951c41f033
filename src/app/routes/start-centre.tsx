import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, Link } from 'react-router';
import { packs } from '#packs/known.ts';
import { localeNames, locales } from '#platform/i18n/locales.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import classes from '../centre/start-centre.module.css';
import { startRealCentre } from '../centre/start-real-centre.ts';
import { localeContext } from '../request.ts';
import { requireViewer } from '../viewer.ts';
import type { Route } from './+types/start-centre';

export function loader({ context, url }: Route.LoaderArgs) {
  const { can, centre } = requireViewer(context, url);
  if (!can['centre.create'] || !centre.isDemo) throw data(null, { status: 403 });
  return { language: context.get(localeContext) };
}

export function action(args: Route.ActionArgs) {
  return startRealCentre(args);
}

/** Out of the demonstration into the real work: asks for the centre's names, then opens it. */
export default function StartCentre({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('office');
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader title={t('start.title')} />
      <p className={classes.lead}>{t('start.lead')}</p>
      <div className={classes.form}>
        <FormShell
          problems={problems}
          reloadDocument
          labels={{ name: t('start.name'), shortName: t('start.shortName') }}
          actions={
            <>
              <Button type="submit">{t('start.submit')}</Button>
              <Button component={Link} to="/" variant="subtle">
                {t('start.back')}
              </Button>
            </>
          }
        >
          <TextField
            name="name"
            label={t('start.name')}
            description={t('start.nameHint')}
            required
            autoFocus
          />
          <TextField name="shortName" label={t('start.shortName')} maxLength={100} />
          <SelectField
            name="language"
            label={t('start.language')}
            defaultValue={loaderData.language}
            data={locales.map((value) => ({ value, label: localeNames[value] }))}
          />
          <SelectField
            name="pack"
            label={t('packs.label')}
            data={packs.map((value) => ({ value, label: t(`packs.${value}`) }))}
          />
        </FormShell>
      </div>
    </>
  );
}
