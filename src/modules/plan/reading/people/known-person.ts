/** A person of the centre as the reader needs them. */
export interface KnownPerson {
  id: string;
  /** «Прізвище І.Б.» */
  name: string;
  /** Other spellings: a maiden name, a misprint met before. */
  aliases?: readonly string[];
}
