import type { Locale } from '#platform/i18n/locales.ts';
import type { PeoplePack } from './people-pack.ts';
import { directory as russian } from './ru-municipal/directory.ts';
import { directory as ukrainian } from './ua-vet/directory.ts';

/** One thing said in every language of the interface. */
export type Words = Record<Locale, string>;

/** One value of a list that law or custom gives. A key never changes its meaning: rows hold it. */
export interface Kind {
  key: string;
  words: Words;
  /** First and last day on which it can be chosen; a row that has it keeps it. */
  since?: string;
  until?: string;
  /** Where it stands, when a law or an order says so. */
  source?: string;
}

export interface OrganisationKind extends Kind {
  /** What it is in the tree: who governs, the methodical centre, who teaches, a part of who teaches. */
  group: 'authority' | 'centre' | 'institution' | 'part';
}

export interface FeatureKind extends Kind {
  /** Given by an order, for a term and with a topic: a pilot site; the others are something that is there. */
  status?: true;
  /** Works for certain professions and has equipment of its own: a training centre. */
  equipped?: true;
}

export interface SectionKind extends Kind {
  /** How far such a group reaches, unless told. */
  level: 'institution' | 'district' | 'region' | 'state';
  /** Works on something that is to come out of it: it has a topic and a product. */
  product?: true;
  /** How the words begin by which plans name such groups («творч груп» in «керівники творчих груп»). */
  inPlans: readonly string[];
}

/** Codes under which registers of the state know an organisation. */
export type RegisterCode = 'edrpou' | 'edebo' | 'ogrn' | 'inn';

/** Law and custom of the directory; each pack fills it. */
export interface DirectoryPack extends PeoplePack {
  /** In which its sources of law are written: ISO 639 code. */
  language: Locale;
  organisationKinds: readonly OrganisationKind[];
  ownerships: readonly Kind[];
  featureKinds: readonly FeatureKind[];
  partnerKinds: readonly Kind[];
  cooperationKinds: readonly Kind[];
  /** What is usual to write as the level at which a profession is taught. */
  professionLevels: readonly Kind[];
  sectionKinds: readonly SectionKind[];
  registerCodes: readonly RegisterCode[];
  /** Languages of teaching; keys are ISO 639 codes. */
  teachingLanguages: readonly Kind[];
}

const packs: Record<string, DirectoryPack> = { 'ua-vet': ukrainian, 'ru-municipal': russian };

/** The lists of a centre's pack. @param pack the centre's; an unknown one counts as Ukraine's */
export function directoryPackOf(pack: string): DirectoryPack {
  return packs[pack] ?? ukrainian;
}

/** What can be chosen on a day, in the order of the pack. */
export function kindsOn<K extends Kind>(kinds: readonly K[], day: string): K[] {
  return kinds.filter(({ since, until }) => (since ?? day) <= day && day <= (until ?? day));
}

/** A key in words; a key that the pack does not know is shown as it is. */
export function sayKind(kinds: readonly Kind[], key: string, locale: Locale): string {
  return kinds.find((kind) => kind.key === key)?.words[locale] ?? key;
}
