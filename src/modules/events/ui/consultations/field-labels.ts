import { useTranslation } from 'react-i18next';

/** Names of the fields of a consultation that can be wrong. */
export function useFieldLabels(): Record<string, string> {
  const { t } = useTranslation('eventsConsultations');
  return {
    heldOn: t('field.heldOn'),
    subject: t('field.subject'),
    minutes: t('field.minutes'),
    methodistId: t('field.methodist'),
  };
}
