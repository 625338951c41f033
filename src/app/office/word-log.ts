import type { TFunction } from 'i18next';
import type { AuditEntry } from '#platform/audit/queries.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { deviceOf } from '../account/device.ts';
import { fieldWord, objectWord, operationWord, valueWord } from './audit-words.ts';
import { packWord } from './code-words.ts';
import { objectPath } from './object-path.ts';
import { idsIn, sayValue, type ValueWords } from './say-value.ts';

/** A row of the log in the reader's words: nothing of it is a code or an id any more. */
export interface WordedEntry {
  id: string;
  at: Date;
  who: string;
  bySystem: boolean;
  address: string | null;
  /** Browser and system, as far as the browser told. */
  device: string | null;
  what: string;
  object: { kind: string; name: string | null; to: string | null } | null;
  changes: { field: string; before: string; after: string }[];
}

/** What words depend on: the reader's language and translators, and the pack that the centre stands on. */
export interface Wording {
  t: TFunction<('office' | 'shell')[]>;
  ta: TFunction<'audit'>;
  locale: Locale;
  pack: string;
}

/** Fields that only tell programs something. */
export const unsaid = new Set(['invitationId', 'version']);

/** @param names - of people and institutions, by id, beside those that the log itself knows */
export function wordEntry(
  entry: AuditEntry,
  names: Readonly<Record<string, string>>,
  wording: Wording,
): WordedEntry {
  const { ta } = wording;
  const objectType = entry.object?.type ?? null;
  const words = valueWords(wording, objectType, { ...entry.names, ...names });
  return {
    id: entry.id,
    at: entry.at,
    who:
      (entry.actor.kind === 'system' && valueWord(ta, 'actor', entry.actor.name)) ||
      entry.actor.name,
    bySystem: entry.actor.kind === 'system',
    address: entry.ip,
    device: deviceOf(entry.userAgent),
    what: operationWord(ta, entry.operation),
    object: entry.object && {
      kind: objectWord(ta, entry.object.type),
      name: entry.object.name,
      to: entry.object.id ? objectPath(entry.object.type, entry.object.id) : null,
    },
    changes: entry.changes
      .filter(({ field }) => !unsaid.has(field))
      // What the object belongs to comes first: of many fields only the first are in sight.
      .sort((a, b) => Number(namesAnother(b)) - Number(namesAnother(a)))
      .map(({ field, from, to }) => ({
        field: fieldWord(ta, field),
        before: sayValue(from, field, words),
        after: sayValue(to, field, words),
      }))
      .filter(({ before, after }) => before !== after),
  };
}

const namesAnother = ({ from, to }: AuditEntry['changes'][number]) => idsIn([from, to]).length > 0;

function valueWords(
  { t, ta, locale, pack }: Wording,
  objectType: string | null,
  names: ValueWords['names'],
): ValueWords {
  return {
    yes: t('audit.yes'),
    no: t('audit.no'),
    empty: '',
    unnamed: t('audit.unnamed'),
    names,
    fieldOf: (field) => fieldWord(ta, field),
    codeOf(field, code) {
      if (field === 'scopes') return operationWord(ta, code);
      if (field === 'delivery') return t(code === 'mail' ? 'audit.byMail' : 'audit.byLink');
      if (field === 'role')
        return (
          valueWord(ta, field, code) ??
          t(`shell:role.${code as 'director'}`, { defaultValue: code })
        );
      return valueWord(ta, field, code) ?? packWord(pack, locale, { objectType, field, code });
    },
  };
}
