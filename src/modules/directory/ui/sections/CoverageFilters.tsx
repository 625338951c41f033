import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLocale } from '#ui/locale/use-locale.ts';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import type { SectionChoices } from '../../sections/choices.ts';

/** On which day, by sections of which kind, which institutions or people. */
export function CoverageFilters({
  view,
  on,
  choices,
}: {
  view: 'institutions' | 'people';
  on: string;
  choices: SectionChoices;
}) {
  const { t } = useTranslation('sections');
  const locale = useLocale();
  const [params] = useSearchParams();
  const options = (kinds: SectionChoices['postKinds']) =>
    kinds.map(({ key, words }) => ({ value: key, label: words[locale] }));
  return (
    <ListToolbar
      searchLabel={t('coverage.search')}
      exports={(['xlsx', 'csv'] as const).map((format) => ({
        format,
        href: `/sections/coverage/${format}?${params}`,
      }))}
    >
      <input type="hidden" name="view" value={view} />
      <FilterDay name="on" label={t('coverage.on')} initial={on} />
      <FilterSelect
        name="kind"
        label={t('coverage.kind')}
        options={options(choices.sectionKinds)}
      />
      {view === 'institutions' ? (
        <FilterSelect
          name="organisationKind"
          label={t('coverage.organisationKind')}
          options={options(choices.organisationKinds)}
        />
      ) : (
        <>
          <FilterSelect
            name="postKind"
            label={t('coverage.post')}
            options={options(choices.postKinds)}
          />
          <FilterSelect
            name="subject"
            label={t('coverage.subject')}
            options={choices.subjects.map((subject) => ({ value: subject, label: subject }))}
          />
        </>
      )}
      <ClearFilters names={['on', 'kind', 'organisationKind', 'postKind', 'subject']} />
    </ListToolbar>
  );
}
