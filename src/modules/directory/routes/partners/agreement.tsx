import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import {
  createAgreement,
  removeAgreement,
  updateAgreement,
} from '../../operations/partners/write-agreement.ts';
import { readAgreement } from '../../partners/list-agreements.ts';
import { readPartner } from '../../partners/list-partners.ts';
import { AgreementFields } from '../../ui/partners/AgreementFields.tsx';
import { agreementFrom } from '../../ui/partners/form-data.ts';
import { RowForm } from '../../ui/professions/RowForm.tsx';
import { readOrganisationChoices } from '../organisations/lists.ts';
import type { Route } from './+types/agreement';

export async function loader(args: Route.LoaderArgs) {
  const { partnerId, agreementId: id } = args.params;
  const agreement = id === 'new' ? null : await read(args, readAgreement, { id });
  if (agreement && agreement.partnerId !== partnerId) throw data(null, { status: 404 });
  const [partner, organisations] = await Promise.all([
    read(args, readPartner, { id: partnerId }),
    readOrganisationChoices(args),
  ]);
  return { partner, agreement, organisations };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { partnerId, agreementId: id } = args.params;
  const options = { ifMatch: Number(form.get('version')) || undefined };
  const fields = await agreementFrom(form);
  const outcome =
    id === 'new'
      ? await act(args, createAgreement, { partnerId, ...fields })
      : form.get('intent') === 'remove'
        ? await act(args, removeAgreement, { id })
        : await act(args, updateAgreement, { id, ...fields }, options);
  return outcome.ok ? redirect(`/partners/${partnerId}`) : outcome;
}

/** An agreement with a partner: number, term, file, when to remind. */
export default function Agreement({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('partners');
  const problems = useProblems(actionData);
  const { partner, agreement, organisations } = loaderData;
  const back = `/partners/${partner.id}`;
  return (
    <>
      <PageHeader
        title={t(agreement ? 'agreement.editTitle' : 'agreement.new', { name: partner.name })}
        crumbs={[
          { title: t('title'), to: '/partners' },
          { title: partner.name, to: back },
        ]}
      />
      <RowForm
        version={agreement?.version ?? null}
        back={back}
        remove={agreement && (agreement.number || t('agreement.withoutNumber'))}
        problems={problems}
        labels={{
          until: t('field.agreementUntil'),
          remindDays: t('field.remindDays'),
          file: t('field.file'),
        }}
        multipart
      >
        <AgreementFields agreement={agreement} organisations={organisations} />
      </RowForm>
    </>
  );
}
