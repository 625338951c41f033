import { useTranslation } from 'react-i18next';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { sayDate, sayMonth } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';
import type { SeasonData } from '../../routes/season/season.tsx';
import type { Season } from '../../season/read-season.ts';

type Clash = Season['clashes'][number];

/** Says of a clash when it is and who or what it is about. */
export function useClashWords({ season, choices }: Pick<SeasonData, 'season' | 'choices'>) {
  const { t } = useTranslation('eventsSeason');
  const locale = useLocale();
  const today = useToday();
  const kindOf = useKindWords(choices.kinds);
  return {
    when: ({ on }: Clash) =>
      on.length === 7
        ? sayMonth(locale, Number(on.slice(5)), Number(on.slice(0, 4)))
        : sayDate(locale, on, today),
    about: ({ rule, about, of, eventIds, on }: Clash): string => {
      if (of)
        return t(`crowdedBy.${of}`, {
          about: of === 'kind' ? kindOf(about) : about,
          number: eventIds.length,
          limit: season.limits[of],
        });
      if (rule === 'day-off')
        return season.daysOff.find((day) => day.on === on)?.words[locale] ?? t('weekend');
      return about || t('sameSection');
    },
  };
}
