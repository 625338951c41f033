import { useLocale } from '#ui/locale/use-locale.ts';
import type { SectionChoices } from '../../sections/choices.ts';

/** Words the keys of the pack's kinds in the language of the page. */
export function useKindWords(kinds: SectionChoices['postKinds']): (key: string) => string {
  const locale = useLocale();
  return (key) => kinds.find((kind) => kind.key === key)?.words[locale] ?? key;
}
