import type { Words } from './directory-pack.ts';

/** What a centre's own form of a certificate can be filled in with. */
export const certificatePlaces = [
  'number',
  'date',
  'for-whom',
  'name',
  'post',
  'institution',
  'reason',
  'kind',
  'title',
  'topic',
  'days',
  'format',
  'place',
  'hours',
  'outcomes',
  'centre',
  'signer-post',
  'signer',
  'replaces',
  'code',
  'address',
  'qr',
] as const;
export type CertificatePlace = (typeof certificatePlaces)[number];

/** How each place is written in a form, in braces; any of the languages will do. */
export const placeNames: Record<CertificatePlace, Words> = {
  number: { uk: 'номер', ru: 'номер', en: 'number' },
  date: { uk: 'дата', ru: 'дата', en: 'date' },
  'for-whom': { uk: 'кому', ru: 'кому', en: 'to_whom' },
  name: { uk: 'піб', ru: 'фио', en: 'name' },
  post: { uk: 'посада', ru: 'должность', en: 'post' },
  institution: { uk: 'заклад', ru: 'организация', en: 'institution' },
  reason: { uk: 'за_що', ru: 'за_что', en: 'reason' },
  kind: { uk: 'вид', ru: 'вид', en: 'kind' },
  title: { uk: 'назва', ru: 'название', en: 'title' },
  topic: { uk: 'тема', ru: 'тема', en: 'topic' },
  days: { uk: 'дні', ru: 'дни', en: 'days' },
  format: { uk: 'формат', ru: 'формат', en: 'format' },
  place: { uk: 'місце', ru: 'место', en: 'place' },
  hours: { uk: 'години', ru: 'часы', en: 'hours' },
  outcomes: { uk: 'результати', ru: 'результаты', en: 'outcomes' },
  centre: { uk: 'центр', ru: 'центр', en: 'centre' },
  'signer-post': { uk: 'посада_керівника', ru: 'должность_руководителя', en: 'signer_post' },
  signer: { uk: 'керівник', ru: 'руководитель', en: 'signer' },
  replaces: { uk: 'замість', ru: 'вместо', en: 'replaces' },
  code: { uk: 'код', ru: 'код', en: 'code' },
  address: { uk: 'адреса', ru: 'адрес', en: 'address' },
  qr: { uk: 'qr', ru: 'qr', en: 'qr' },
};
