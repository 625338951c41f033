import { useTranslation } from 'react-i18next';
import type { MainRole } from '../access/main-role.ts';
import { sayRole } from '../access/say-role.ts';

/** Says roles in the reader's language. */
export function useSayRole(): (role: MainRole) => string {
  const { t } = useTranslation('shell');
  return (role) => sayRole((key) => t(key), role);
}
