import { useTranslation } from 'react-i18next';
import { isIsoDate } from '#platform/datetime/iso-date.ts';
import { sayDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { KindRow } from '../../kinds/schema.ts';
import type { EventFields } from '../../planning/schema.ts';

/** Words an event's own fields as its kind calls them: a label and what is said; what isn't said is left out. */
export function useOwnFacts(): (
  kind: KindRow | undefined,
  said: EventFields['ownFields'],
) => { label: string; value: string }[] {
  const { t } = useTranslation('events');
  const locale = useLocale();
  return (kind, said) =>
    (kind?.settings.fields ?? []).flatMap(({ key, type, words, choices = [] }) => {
      const value = said[key];
      if (value === undefined || value === '') return [];
      const text = String(value);
      const worded =
        type === 'yes'
          ? t(value === true ? 'own.yes' : 'own.no')
          : type === 'choice'
            ? (choices.find((one) => one.key === value)?.words[locale] ?? text)
            : type === 'date' && isIsoDate(text)
              ? sayDate(locale, text)
              : text;
      return [{ label: words[locale], value: worded }];
    });
}
