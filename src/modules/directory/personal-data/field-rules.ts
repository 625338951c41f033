/** Who has the last word about a field: the person at once; the institution or the centre by confirming a proposal. */
const fieldOwners = ['person', 'institution', 'centre'] as const;
export type FieldOwner = (typeof fieldOwners)[number];

/**
 * Who sees a field, beside the person: everybody who may open the card; those who lead the institution, and the centre
 * (`person.read-sensitive` where the person works); the centre alone.
 */
const visibilities = ['reach', 'leaders', 'centre'] as const;
export type Visibility = (typeof visibilities)[number];

export interface FieldRule {
  owner: FieldOwner;
  visibility: Visibility;
  /** The person may propose a change. */
  proposable?: true;
}

/**
 * The one table of what stands on a person's card: whose it is and who sees it. Reads of the card, lists, exports and
 * proposals follow it, and the page about it shows it.
 */
export const fieldRules = {
  familyName: { owner: 'institution', visibility: 'reach', proposable: true },
  givenName: { owner: 'institution', visibility: 'reach', proposable: true },
  patronymic: { owner: 'institution', visibility: 'reach', proposable: true },
  aliases: { owner: 'institution', visibility: 'reach', proposable: true },
  shortName: { owner: 'centre', visibility: 'reach' },
  cases: { owner: 'institution', visibility: 'reach' },
  email: { owner: 'person', visibility: 'leaders', proposable: true },
  phone: { owner: 'person', visibility: 'leaders', proposable: true },
  birthDate: { owner: 'institution', visibility: 'leaders', proposable: true },
  birthYear: { owner: 'institution', visibility: 'leaders', proposable: true },
  sex: { owner: 'institution', visibility: 'leaders', proposable: true },
  workingSince: { owner: 'institution', visibility: 'reach', proposable: true },
  teachingSince: { owner: 'institution', visibility: 'reach', proposable: true },
  externalKey: { owner: 'centre', visibility: 'leaders' },
  posts: { owner: 'institution', visibility: 'reach' },
  qualification: { owner: 'institution', visibility: 'reach', proposable: true },
  education: { owner: 'institution', visibility: 'reach', proposable: true },
  /** Number of the diploma. */
  document: { owner: 'institution', visibility: 'leaders', proposable: true },
  award: { owner: 'institution', visibility: 'reach', proposable: true },
  sections: { owner: 'centre', visibility: 'reach' },
  merges: { owner: 'centre', visibility: 'centre' },
} as const satisfies Record<string, FieldRule>;
export type CardField = keyof typeof fieldRules;

/** What somebody sees of one card: a level of `visibilities` with all before it, or all of the own one. */
export type Sight = Visibility | 'own';

const reached: Record<Sight, readonly Visibility[]> = {
  reach: ['reach'],
  leaders: ['reach', 'leaders'],
  centre: visibilities,
  own: visibilities,
};

/** Whether who looks with this sight sees a field. */
export function seesField(sight: Sight, field: CardField): boolean {
  return (reached[sight] as readonly string[]).includes(fieldRules[field].visibility);
}

/** The fields that are not for everybody who may open the card. */
export const sensitiveFields = (Object.keys(fieldRules) as CardField[]).filter(
  (field) => fieldRules[field].visibility !== 'reach',
);
