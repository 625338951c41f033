import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { act } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { createPartner } from '../../operations/partners/write-partner.ts';
import { partnerFrom } from '../../ui/partners/form-data.ts';
import { PartnerFields, usePartnerLabels } from '../../ui/partners/PartnerFields.tsx';
import { RowForm } from '../../ui/professions/RowForm.tsx';
import { readLists } from '../organisations/lists.ts';
import { readStaffChoices } from '../professions/people-choices.ts';
import type { Route } from './+types/partner-new';

export async function loader(args: Route.LoaderArgs) {
  const { partnerKinds, cooperation } = await readLists(args);
  return { kinds: partnerKinds, cooperation, people: await readStaffChoices(args) };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const outcome = await act(args, createPartner, partnerFrom(form));
  return outcome.ok ? redirect(`/partners/${outcome.value.id}`) : outcome;
}

export default function PartnerNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('partners');
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ title: t('title'), to: '/partners' }]} />
      <RowForm
        version={null}
        back="/partners"
        remove={null}
        problems={problems}
        labels={usePartnerLabels()}
      >
        <PartnerFields {...loaderData} />
      </RowForm>
    </>
  );
}
