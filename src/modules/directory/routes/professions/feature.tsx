import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import {
  addFeature,
  removeFeature,
  updateFeature,
} from '../../operations/professions/write-feature.ts';
import { readOrganisation } from '../../organisations/read-organisation.ts';
import { listProfessions } from '../../professions/list-professions.ts';
import { listFeatures } from '../../professions/list-taught.ts';
import { wordOf } from '../../ui/organisations/choices.ts';
import { FeatureFields } from '../../ui/professions/FeatureFields.tsx';
import { featureFrom } from '../../ui/professions/form-data.ts';
import { RowForm } from '../../ui/professions/RowForm.tsx';
import { readLists } from '../organisations/lists.ts';
import type { Route } from './+types/feature';

export async function loader(args: Route.LoaderArgs) {
  const { organisationId: id, featureId } = args.params;
  const rows = await readAll(args, listFeatures, { organisationId: id, state: 'all' });
  const feature = rows.find((one) => one.id === featureId) ?? null;
  if (!feature && featureId !== 'new') throw data(null, { status: 404 });
  const professions = await readAll(args, listProfessions, { sort: 'title' });
  return {
    organisation: await read(args, readOrganisation, { id }),
    feature,
    professions: professions.map(({ id: value, code, title }) => ({
      value,
      label: `${title} (${code})`,
    })),
    kinds: (await readLists(args)).features,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { organisationId: id, featureId } = args.params;
  const options = { ifMatch: Number(form.get('version')) || undefined };
  const fields = featureFrom(form);
  const outcome =
    featureId === 'new'
      ? await act(args, addFeature, { id, ...fields }, options)
      : form.get('intent') === 'remove'
        ? await act(args, removeFeature, { id, featureId })
        : await act(args, updateFeature, { id, featureId, ...fields }, options);
  return outcome.ok ? redirect(`/institutions/${id}#features`) : outcome;
}

/** A training centre, a laboratory or a status of an institution. */
export default function Feature({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['professions', 'organisations']);
  const problems = useProblems(actionData);
  const { organisation, feature, professions, kinds } = loaderData;
  const name = organisation.shortName ?? organisation.name;
  const back = `/institutions/${organisation.id}`;
  const word = feature && wordOf(kinds, feature.kind);
  return (
    <>
      <PageHeader
        title={
          word
            ? t('professions:feature.editTitle', { name, feature: word })
            : t('professions:feature.addTitle', { name })
        }
        crumbs={[
          { title: t('organisations:title'), to: '/institutions' },
          { title: name, to: back },
        ]}
      />
      <RowForm
        version={organisation.version}
        back={`${back}#features`}
        remove={word}
        problems={problems}
        labels={{ kind: t('professions:field.kind'), until: t('professions:field.until') }}
      >
        <FeatureFields feature={feature} kinds={kinds} professions={professions} />
      </RowForm>
    </>
  );
}
