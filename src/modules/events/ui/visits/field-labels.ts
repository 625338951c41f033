import { useTranslation } from 'react-i18next';

const fields = [
  'organisationId',
  'visitOn',
  'startsTime',
  'endsTime',
  'purpose',
  'topics',
  'leaderId',
  'personIds',
  'guests',
  'planItemId',
  'reason',
  'text',
] as const;

/** Names of a visit's fields, for the summary of what is wrong. */
export function useFieldLabels(): Record<string, string> {
  const { t } = useTranslation('eventsVisits');
  return Object.fromEntries(fields.map((name) => [name, t(`field.${name}`)]));
}
