import { useTranslation } from 'react-i18next';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { MoreFilters } from '#ui/table/MoreFilters.tsx';
import { useToday } from '#ui/time/today.tsx';
import { postGroups } from '../../people/post-groups.ts';
import type { PeopleChoices } from '../../people/read-choices.ts';

type Named = readonly { key: string; name: string }[];
const options = (kinds: Named) => kinds.map(({ key, name }) => ({ value: key, label: name }));
const ofIds = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

/** The institution with all below it. */
export function OrganisationFilter({ choices }: { choices: PeopleChoices }) {
  const { t } = useTranslation('people');
  return (
    <FilterSelect
      name="organisation"
      label={t('list.organisation')}
      options={ofIds(choices.organisations)}
    />
  );
}

/** By what people are found: what is asked for often stands in sight, the rest unfolds. */
export function PeopleFilters({ choices }: { choices: PeopleChoices }) {
  const { t } = useTranslation('people');
  const today = useToday();
  return (
    <>
      <OrganisationFilter choices={choices} />
      <FilterSelect
        name="postGroup"
        label={t('list.post')}
        options={postGroups.map((group) => ({ value: group, label: t(`groups.${group}`) }))}
      />
      <FilterSelect
        name="state"
        label={t('list.state')}
        none={t('list.states.working')}
        options={(['left', 'all'] as const).map((value) => ({
          value,
          label: t(`list.states.${value}`),
        }))}
      />
      <FilterDay name="on" label={t('list.on')} initial={today} />
      <MoreFilters names={seldomNames}>
        <SeldomFilters choices={choices} />
      </MoreFilters>
    </>
  );
}

const seldomNames = [
  'postKind',
  'category',
  'title',
  'education',
  'ages',
  'years',
  'mark',
  'subject',
  'profession',
  'section',
  'inCentre',
];

function SeldomFilters({ choices }: { choices: PeopleChoices }) {
  const { t } = useTranslation('people');
  const bands = useBands();
  return (
    <>
      <FilterSelect name="postKind" label={t('form.kind')} options={options(choices.postKinds)} />
      <FilterSelect
        name="category"
        label={t('list.category')}
        options={[...options(choices.categories), { value: 'none', label: t('list.noCategory') }]}
      />
      <FilterSelect
        name="title"
        label={t('list.titleOf')}
        options={[...options(choices.titles), { value: 'none', label: t('list.noTitle') }]}
      />
      <FilterSelect
        name="education"
        label={t('list.education')}
        options={[
          ...options(choices.educationLevels),
          { value: 'none', label: t('list.noEducation') },
        ]}
      />
      <FilterSelect name="ages" label={t('list.ageBand')} options={bands(choices.ageBands)} />
      <FilterSelect
        name="years"
        label={t('list.experienceBand')}
        options={bands(choices.experienceBands)}
      />
      <FilterSelect
        name="mark"
        label={t('list.marks')}
        options={(['young', 'newcomer'] as const).map((value) => ({
          value,
          label: t(`list.${value}`),
        }))}
      />
      {choices.subjects.length > 0 && (
        <FilterSelect
          name="subject"
          label={t('list.subject')}
          options={choices.subjects.map((value) => ({ value, label: value }))}
        />
      )}
      {choices.professions.length > 0 && (
        <FilterSelect
          name="profession"
          label={t('list.profession')}
          options={ofIds(choices.professions)}
        />
      )}
      {choices.sections.length > 0 && (
        <FilterSelect name="section" label={t('list.section')} options={ofIds(choices.sections)} />
      )}
      <FilterSelect
        name="inCentre"
        label={t('list.centre')}
        options={[
          { value: 'yes', label: t('list.centreYes') },
          { value: 'no', label: t('list.centreNo') },
        ]}
      />
    </>
  );
}

/** Bands of years as choices: «до 30», «30–39», «60 і більше». */
function useBands() {
  const { t } = useTranslation('people');
  return (bounds: readonly number[]) =>
    [0, ...bounds].map((from, at) => {
      const next = bounds[at];
      if (next === undefined) return { value: `${from}-`, label: t('list.from', { from }) };
      if (from === 0) return { value: `-${next - 1}`, label: t('list.upTo', { to: next }) };
      return { value: `${from}-${next - 1}`, label: t('list.between', { from, to: next - 1 }) };
    });
}
