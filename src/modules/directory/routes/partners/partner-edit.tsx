import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { removePartner, updatePartner } from '../../operations/partners/write-partner.ts';
import { readPartner } from '../../partners/list-partners.ts';
import { Versions } from '../../ui/organisations/Versions.tsx';
import { partnerFrom } from '../../ui/partners/form-data.ts';
import { PartnerFields, usePartnerLabels } from '../../ui/partners/PartnerFields.tsx';
import { RowForm } from '../../ui/professions/RowForm.tsx';
import { readLists } from '../organisations/lists.ts';
import { readStaffChoices } from '../professions/people-choices.ts';
import type { Route } from './+types/partner-edit';

export async function loader(args: Route.LoaderArgs) {
  const { partnerKinds, cooperation } = await readLists(args);
  return {
    partner: await read(args, readPartner, { id: args.params.partnerId }),
    kinds: partnerKinds,
    cooperation,
    people: await readStaffChoices(args),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.partnerId;
  if (form.get('intent') === 'remove') {
    const removed = await act(args, removePartner, { id });
    return removed.ok ? redirect('/partners') : { ...removed, given: {} };
  }
  const given = partnerFrom(form);
  const ifMatch = Number(form.get('version')) || undefined;
  const outcome = await act(args, updatePartner, { id, ...given }, { ifMatch });
  return outcome.ok ? redirect(`/partners/${id}`) : { ...outcome, given };
}

export default function PartnerEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('partners');
  const problems = useProblems(actionData);
  const { partner } = loaderData;
  const labels = usePartnerLabels();
  return (
    <>
      <PageHeader
        title={t('editTitle', { name: partner.name })}
        crumbs={[
          { title: t('title'), to: '/partners' },
          { title: partner.name, to: `/partners/${partner.id}` },
        ]}
      />
      {actionData?.code === 'conflict' && (
        <Versions labels={labels} now={partner} given={actionData.given} />
      )}
      <RowForm
        version={partner.version}
        back={`/partners/${partner.id}`}
        remove={partner.name}
        problems={problems}
        labels={labels}
      >
        <PartnerFields {...loaderData} />
      </RowForm>
    </>
  );
}
