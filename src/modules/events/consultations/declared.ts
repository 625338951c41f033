import { remindOfRequests } from '../operations/consultations/remind-of-requests.ts';
import {
  recordConsultation,
  removeConsultation,
  updateConsultation,
} from '../operations/consultations/write-consultation.ts';
import {
  answerRequest,
  askRequest,
  takeRequest,
  withdrawRequest,
} from '../operations/consultations/write-request.ts';
import { createTopic, fillTopics, updateTopic } from '../operations/consultations/write-topic.ts';
import { consultationChoices } from './choices.ts';
import { consultationFigures } from './figures.ts';
import { getFiguresFile } from './get-figures-file.ts';
import { listConsultations, readConsultation } from './list-consultations.ts';
import { findAnswers, listRequests, readRequest } from './requests/list-requests.ts';
import { readTopics } from './topics.ts';

export const consultationOperations = [
  recordConsultation,
  updateConsultation,
  removeConsultation,
  createTopic,
  updateTopic,
  fillTopics,
  askRequest,
  takeRequest,
  answerRequest,
  withdrawRequest,
  remindOfRequests,
];

export const consultationQueries = [
  listConsultations,
  readConsultation,
  consultationChoices,
  readTopics,
  consultationFigures,
  getFiguresFile,
  listRequests,
  readRequest,
  findAnswers,
];
