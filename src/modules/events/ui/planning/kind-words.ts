import { useLocale } from '#ui/locale/use-locale.ts';
import type { KindRow } from '../../kinds/schema.ts';

/** Words the keys of the centre's kinds of events in the language of the page. */
export function useKindWords(
  kinds: readonly Pick<KindRow, 'key' | 'words'>[],
): (key: string) => string {
  const locale = useLocale();
  return (key) => kinds.find((kind) => kind.key === key)?.words[locale] ?? key;
}
