import './open-feedback.ts';
import { askForFeedback } from '../operations/feedback/ask-for-feedback.ts';
import { giveFeedback } from '../operations/feedback/give-feedback.ts';
import { partAnswers } from '../operations/feedback/part-answers.ts';
import { setFeedback } from '../operations/feedback/set-feedback.ts';
import { setFeedbackForm } from '../operations/feedback/set-feedback-form.ts';
import { feedbackSummary } from './list-summary.ts';
import { listTopics } from './list-topics.ts';
import { readFeedbackForm } from './read-form.ts';
import { readFeedback } from './read-results.ts';

export { followFeedback } from './follow-by-clock.ts';

export const feedbackOperations = [
  giveFeedback,
  setFeedback,
  setFeedbackForm,
  askForFeedback,
  partAnswers,
];

export const feedbackQueries = [readFeedback, feedbackSummary, listTopics, readFeedbackForm];
