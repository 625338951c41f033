import { useTranslation } from 'react-i18next';

/** Names of the parts that permissions belong to, in the reader's language. */
export function useGroupWord(): (module: string) => string {
  const { t } = useTranslation('access');
  return (module) => t(`tokens.group.${module as 'plan'}`, { defaultValue: module });
}
