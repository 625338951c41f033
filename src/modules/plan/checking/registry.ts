import type { Rule } from './rule.ts';
import {
  abbreviationCollision,
  abbreviationTwice,
  abbreviationUnexplained,
} from './rules/abbreviations.ts';
import { approvalBlock } from './rules/approval-block.ts';
import { contentsMismatch } from './rules/contents.ts';
import { impossibleDate, outsidePeriod, weekendDate } from './rules/dates.ts';
import { scheduleDebt, unreadableDeadline } from './rules/deadline-words.ts';
import {
  duplicateItem,
  nearDuplicate,
  repeatedBullet,
  sameSubject,
  twinDeadlines,
} from './rules/duplicates.ts';
import { foreignName } from './rules/foreign-name.ts';
import { formKind } from './rules/form-kind.ts';
import { strayHyphen } from './rules/hyphenation.ts';
import { institutionConjunction, institutionForm, institutionName } from './rules/institutions.ts';
import { closingMark, missingText } from './rules/item-text.ts';
import { beginningCase, letterCase } from './rules/letter-case.ts';
import { manyEvents, overload } from './rules/load.ts';
import { lostMarker } from './rules/lost-marker.ts';
import { leftoverMarkup } from './rules/markup.ts';
import { missingDeadline, missingForm, missingResponsible } from './rules/missing-fields.ts';
import { mixedAlphabet } from './rules/mixed-alphabet.ts';
import {
  nameInitial,
  nameMisspelt,
  nameOtherInitials,
  namePunctuation,
  nameTwice,
  nameUnknown,
} from './rules/names.ts';
import { numberingGap, numberingOrder, numberingRepeat } from './rules/numbering.ts';
import { numeralAlphabet } from './rules/numeral-alphabet.ts';
import { unpairedBrackets, unpairedQuotes } from './rules/pairs.ts';
import { promisedCount } from './rules/promised-count.ts';
import { rarePhrase } from './rules/rare-phrase.ts';
import { repeatedWord } from './rules/repeated-word.ts';
import { spacing } from './rules/spacing.ts';
import { spelling } from './rules/spelling.ts';
import { unalignedCell } from './rules/unaligned-cell.ts';
import { wording } from './rules/wording.ts';
import { reportTooEarly, staleYear } from './rules/years.ts';

/** Every rule, in the order in which findings of one item are shown. */
export const rules: readonly Rule[] = [
  numberingGap,
  numberingRepeat,
  numberingOrder,
  numeralAlphabet,
  contentsMismatch,
  approvalBlock,
  repeatedBullet,
  duplicateItem,
  twinDeadlines,
  nearDuplicate,
  sameSubject,
  nameInitial,
  nameOtherInitials,
  nameMisspelt,
  nameUnknown,
  nameTwice,
  namePunctuation,
  missingText,
  missingResponsible,
  missingDeadline,
  missingForm,
  formKind,
  unalignedCell,
  lostMarker,
  impossibleDate,
  outsidePeriod,
  weekendDate,
  unreadableDeadline,
  scheduleDebt,
  staleYear,
  reportTooEarly,
  promisedCount,
  overload,
  manyEvents,
  institutionName,
  institutionForm,
  institutionConjunction,
  foreignName,
  abbreviationTwice,
  abbreviationCollision,
  abbreviationUnexplained,
  mixedAlphabet,
  leftoverMarkup,
  unpairedQuotes,
  unpairedBrackets,
  repeatedWord,
  strayHyphen,
  rarePhrase,
  spelling,
  wording,
  letterCase,
  beginningCase,
  closingMark,
  spacing,
];
