import type { PersonCard } from '../people/card.ts';
import { type CardField, type Sight, seesField } from './field-rules.ts';

type Card = Omit<PersonCard, 'workedCases' | 'hidden'>;

/** What a field is when it is not seen: as if nothing were written. */
const empty = {
  email: null,
  phone: '',
  birthDate: null,
  birthYear: null,
  sex: null,
  externalKey: null,
  merges: [],
} satisfies Partial<Card>;
const hideable = Object.keys(empty) as (keyof typeof empty)[];

const written = (value: unknown) =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The card as somebody with this sight reads it; `hidden` names what is written and not shown. */
export function hideUnseen<C extends Card>(card: C, sight: Sight): C & Pick<PersonCard, 'hidden'> {
  const shown = { ...card };
  const hidden = new Set<CardField>();
  for (const field of hideable) {
    if (seesField(sight, field)) continue;
    if (written(card[field])) hidden.add(field);
    Object.assign(shown, { [field]: empty[field] });
  }
  if (!seesField(sight, 'birthDate')) shown.age = null;
  if (!seesField(sight, 'document')) {
    if (card.educations.some(({ document }) => document !== '')) hidden.add('document');
    shown.educations = card.educations.map((education) => ({ ...education, document: '' }));
  }
  return { ...shown, hidden: [...hidden] };
}

/** Whether a card as it was shown has anything that not everybody sees. */
export function showsSensitive(card: Card): boolean {
  return (
    hideable.some((field) => field !== 'merges' && written(card[field])) ||
    card.educations.some(({ document }) => document !== '')
  );
}
