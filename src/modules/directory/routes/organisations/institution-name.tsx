import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import {
  addOrganisationName,
  removeOrganisationName,
  updateOrganisationName,
} from '../../operations/organisations/change-names.ts';
import { readOrganisation } from '../../organisations/read-organisation.ts';
import { cases, type NameKind } from '../../organisations/schema.ts';
import { NameForm } from '../../ui/organisations/NameForm.tsx';
import type { Route } from './+types/institution-name';

export async function loader(args: Route.LoaderArgs) {
  const organisation = await read(args, readOrganisation, { id: args.params.organisationId });
  const name = organisation.names.find(({ id }) => id === args.params.nameId);
  if (!name && args.params.nameId !== 'new') throw data(null, { status: 404 });
  return { organisation, name: name ?? null };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { organisationId: id, nameId } = args.params;
  const options = { ifMatch: Number(form.get('version')) || undefined };
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const fields = { name: text('name'), since: text('since') || null, until: text('until') || null };
  const corrected = cases.flatMap((one) => (text(one) ? [[one, text(one)] as const] : []));
  const outcome =
    nameId === 'new'
      ? await act(
          args,
          addOrganisationName,
          { id, kind: text('kind') as NameKind, ...fields },
          options,
        )
      : form.get('intent') === 'remove'
        ? await act(args, removeOrganisationName, { id, nameId })
        : await act(
            args,
            updateOrganisationName,
            { id, nameId, ...fields, cases: Object.fromEntries(corrected) },
            options,
          );
  return outcome.ok ? redirect(`/institutions/${id}#names`) : outcome;
}

/** One name of an institution: what it is, when it held, its grammatical cases. */
export default function InstitutionName({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisations');
  const problems = useProblems(actionData);
  const { organisation, name } = loaderData;
  const label = organisation.shortName ?? organisation.name;
  return (
    <>
      <PageHeader
        title={name ? name.name : t('name.add')}
        crumbs={[
          { title: t('title'), to: '/institutions' },
          { title: label, to: `/institutions/${organisation.id}` },
        ]}
      />
      <NameForm organisation={organisation} name={name} problems={problems} />
    </>
  );
}
