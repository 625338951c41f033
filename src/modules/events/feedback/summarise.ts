import { type Answers, type Question, scale } from './schema.ts';

/** What came of one question. */
export interface QuestionResult {
  key: string;
  /** How many answered it. */
  answered: number;
  /** Of a scale. */
  mean: number | null;
  /** How many chose each step or choice, in their order; of `many` one person counts for each. */
  counts: { key: string; count: number }[];
  /** In the order of the alphabet: the texts of one person don't stand at the same place. */
  texts: string[];
}

/** Reckons what came of questions. @param given - answers of people, one record each */
export function summarise(
  questions: readonly Question[],
  given: readonly Answers[],
): QuestionResult[] {
  return questions.map(({ key, type, choices }) => {
    const answers = given.flatMap((one) => (one[key] === undefined ? [] : [[one[key]].flat()]));
    const said = answers.flat();
    const offered = type === 'scale' ? [...scale] : choices.map((choice) => choice.key);
    return {
      key,
      answered: answers.length,
      mean: type === 'scale' ? meanOf(said) : null,
      counts: offered.map((option) => ({
        key: option,
        count: said.filter((value) => value === option).length,
      })),
      texts: type === 'text' || type === 'topic' ? said.sort((a, b) => a.localeCompare(b)) : [],
    };
  });
}

/** The mean of steps of a scale; null when there is none. */
export function meanOf(values: readonly string[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + Number(value), 0) / values.length;
}
