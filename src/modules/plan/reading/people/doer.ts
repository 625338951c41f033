import { formHeads } from '../forms/forms.data.ts';
import { wordKey } from '../text/alphabet.ts';

/** Endings of nouns for who does something: хранитель, екскурсоводи, завгосп, медсестра. */
const doer =
  /(?:тел[ьі]|ник[иі]?|ники|иц[яі]|ар[іьи]?|яр[іи]?|ист[иы]?|[^т]ор[иы]?|ач[іи]?|ант[иы]?|ент[иы]?|лог[иы]?|вод[иы]?|граф[иы]?|навец[ьі]?|вець|вці|ець|ер[иы]?|госп|сестр[аи]|лікар[іь]?|врач[иі]?|кухар[іь]?|повар[аы]?|тьютор[иы]?)$/u;

/** Whether a short text reads as somebody's post though no list names it. */
export function isDoer(text: string): boolean {
  const words = wordKey(text).match(/[\p{L}'-]+/gu) ?? [];
  if (words.length === 0 || words.length > 5 || /\d/.test(text)) return false;
  const [first = '', second = ''] = words;
  const isPost = (word: string) => word.length > 4 && doer.test(word) && !formHeads.includes(word);
  return isPost(first) || (/(?:ий|ій|на|ні|ний|ный|ая|ые|ой)$/u.test(first) && isPost(second));
}
