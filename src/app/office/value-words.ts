import type { TFunction } from 'i18next';
import { operationWord } from './audit-words.ts';
import type { ValueWords } from './say-value.ts';

/** The words in which values of the log are said, from the reader's translators. */
export function valueWords(
  t: TFunction<('office' | 'shell')[]>,
  ta: TFunction<'audit'>,
  people: ValueWords['people'],
): ValueWords {
  return {
    yes: t('audit.yes'),
    no: t('audit.no'),
    empty: '',
    roleOf: (role) => t(`shell:role.${role as 'director'}`, { defaultValue: role }),
    operationOf: (operation) => operationWord(ta, operation),
    deliveryOf: (way) => t(way === 'mail' ? 'audit.byMail' : 'audit.byLink'),
    people,
  };
}
