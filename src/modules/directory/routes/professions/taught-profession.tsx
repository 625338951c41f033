import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import {
  addTaughtProfession,
  removeTaughtProfession,
  updateTaughtProfession,
} from '../../operations/professions/teach-profession.ts';
import { readOrganisation } from '../../organisations/read-organisation.ts';
import { listProfessions } from '../../professions/list-professions.ts';
import { listTaught } from '../../professions/list-taught.ts';
import { taughtFrom } from '../../ui/professions/form-data.ts';
import { RowForm } from '../../ui/professions/RowForm.tsx';
import { TaughtFields } from '../../ui/professions/TaughtFields.tsx';
import { readLists } from '../organisations/lists.ts';
import type { Route } from './+types/taught-profession';

export async function loader(args: Route.LoaderArgs) {
  const { organisationId: id, rowId } = args.params;
  const rows = await readAll(args, listTaught, { organisationId: id, state: 'all' });
  const row = rows.find((one) => one.id === rowId) ?? null;
  if (!row && rowId !== 'new') throw data(null, { status: 404 });
  const professions = row ? [] : await readAll(args, listProfessions, { sort: 'title' });
  return {
    organisation: await read(args, readOrganisation, { id }),
    row,
    professions: professions.map(({ id: value, code, title }) => ({
      value,
      label: `${title} (${code})`,
    })),
    levels: (await readLists(args)).levels,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { organisationId: id, rowId } = args.params;
  const options = { ifMatch: Number(form.get('version')) || undefined };
  const fields = taughtFrom(form);
  const professionId = String(form.get('professionId') ?? '');
  const outcome =
    rowId === 'new'
      ? await act(args, addTaughtProfession, { id, professionId, ...fields }, options)
      : form.get('intent') === 'remove'
        ? await act(args, removeTaughtProfession, { id, rowId })
        : await act(args, updateTaughtProfession, { id, rowId, ...fields }, options);
  return outcome.ok ? redirect(`/institutions/${id}#professions`) : outcome;
}

/** A profession that an institution teaches: licence, volume, levels, form, days. */
export default function TaughtProfession({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['professions', 'organisations']);
  const problems = useProblems(actionData);
  const { organisation, row, professions, levels } = loaderData;
  const name = organisation.shortName ?? organisation.name;
  const back = `/institutions/${organisation.id}`;
  return (
    <>
      <PageHeader
        title={
          row
            ? t('professions:taught.editTitle', { name, profession: row.title })
            : t('professions:taught.addTitle', { name })
        }
        crumbs={[
          { title: t('organisations:title'), to: '/institutions' },
          { title: name, to: back },
        ]}
      />
      <RowForm
        version={organisation.version}
        back={`${back}#professions`}
        remove={row ? row.title : null}
        problems={problems}
        labels={{
          professionId: t('professions:field.professionId'),
          licenceVolume: t('professions:field.licenceVolume'),
          since: t('professions:field.since'),
          until: t('professions:field.until'),
        }}
      >
        <TaughtFields row={row} professions={professions} levels={levels} />
      </RowForm>
    </>
  );
}
