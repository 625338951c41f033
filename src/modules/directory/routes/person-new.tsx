import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { act } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { createPerson } from '../operations/create-person.ts';
import { PersonForm } from '../ui/people/PersonForm.tsx';
import { personFrom } from '../ui/people/person-form-data.ts';
import type { Route } from './+types/person-new';

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const outcome = await act(args, createPerson, personFrom(form));
  if (!outcome.ok) return outcome;
  const { id, shortName } = outcome.value;
  return redirect(
    form.get('then') === 'another'
      ? `/staff/new?saved=${encodeURIComponent(shortName)}`
      : `/people/${id}`,
  );
}

export default function PersonNew({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation('directory');
  const problems = useProblems(actionData);
  const [params] = useSearchParams();
  const saved = params.get('saved');
  return (
    <>
      <PageHeader title={t('person.new')} crumbs={[{ title: t('staff.title'), to: '/staff' }]} />
      {saved && !problems && <DoneNotice>{t('person.saved', { name: saved })}</DoneNotice>}
      <PersonForm
        key={saved}
        post
        problems={problems}
        actions={
          <>
            <Button type="submit">{t('person.save')}</Button>
            <Button type="submit" name="then" value="another" variant="default">
              {t('person.addAnother')}
            </Button>
          </>
        }
      />
    </>
  );
}
