import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import {
  closeOrganisation,
  reopenOrganisation,
} from '../../operations/organisations/close-organisation.ts';
import { mergeOrganisations } from '../../operations/organisations/merge-organisations.ts';
import { moveOrganisation } from '../../operations/organisations/move-organisation.ts';
import { renameOrganisation } from '../../operations/organisations/rename-organisation.ts';
import { splitOrganisation } from '../../operations/organisations/split-organisation.ts';
import { readHeld } from '../../organisations/count-held.ts';
import { readOrganisation } from '../../organisations/read-organisation.ts';
import { ActForm } from '../../ui/organisations/ActForm.tsx';
import { type Act, acts } from '../../ui/organisations/acts.ts';
import { linesOf } from '../../ui/organisations/organisation-form-data.ts';
import type { Route } from './+types/institution-act';
import { readLists, readOrganisationChoices } from './lists.ts';

export async function loader(args: Route.LoaderArgs) {
  const { organisationId: id } = args.params;
  const wanted = actOf(args.params.act);
  const gives = wanted === 'merge' || wanted === 'split';
  return {
    act: wanted,
    organisation: await read(args, readOrganisation, { id }),
    others: await readOrganisationChoices(args, id),
    held: gives ? await read(args, readHeld, { id }) : null,
    lists: await readLists(args),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.organisationId;
  const options = { ifMatch: Number(form.get('version')) || undefined };
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const order = { id, since: text('since'), ground: text('ground') };
  const ids = (name: string) => form.getAll(name).map(String);
  const sameName = form.has('sameName');
  const doing = {
    rename: () =>
      act(
        args,
        renameOrganisation,
        {
          ...order,
          name: text('name') || undefined,
          shortName: text('shortName') || undefined,
          abbreviation: text('abbreviation') || undefined,
          sameName,
        },
        options,
      ),
    move: () =>
      act(args, moveOrganisation, { ...order, parentId: text('parentId') || null }, options),
    close: () =>
      act(args, closeOrganisation, { id, lastDay: text('lastDay'), ground: order.ground }, options),
    reopen: () => act(args, reopenOrganisation, order, options),
    merge: () => act(args, mergeOrganisations, { ...order, intoId: text('intoId') }, options),
    split: () =>
      act(
        args,
        splitOrganisation,
        {
          ...order,
          kind: text('kind'),
          name: text('name'),
          shortName: text('shortName') || null,
          abbreviations: linesOf(form, 'abbreviations'),
          sameName,
          postIds: ids('postIds'),
          professionIds: ids('professionIds'),
          featureIds: ids('featureIds'),
          branchIds: ids('branchIds'),
        },
        options,
      ),
  };
  const outcome = await doing[actOf(args.params.act)]();
  return outcome.ok ? redirect(`/institutions/${id}`) : outcome;
}

/** @throws a page that is not found, for an act that there is not */
function actOf(given: string): Act {
  const known = acts.find((one) => one === given);
  if (!known) throw data(null, { status: 404 });
  return known;
}

export default function InstitutionAct({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisations');
  const problems = useProblems(actionData);
  const { organisation, act: wanted } = loaderData;
  const name = organisation.shortName ?? organisation.name;
  return (
    <>
      <PageHeader
        title={t(`act.${wanted}Title`, { name })}
        crumbs={[
          { title: t('title'), to: '/institutions' },
          { title: name, to: `/institutions/${organisation.id}` },
        ]}
      />
      <ActForm {...loaderData} problems={problems} />
    </>
  );
}
