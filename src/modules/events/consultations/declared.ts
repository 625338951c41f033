import { answerRequest } from '../operations/consultations/answer-request.ts';
import { orderService } from '../operations/consultations/order-service.ts';
import { remindOfRequests } from '../operations/consultations/remind-of-requests.ts';
import {
  recordConsultation,
  removeConsultation,
  updateConsultation,
} from '../operations/consultations/write-consultation.ts';
import {
  askRequest,
  takeRequest,
  withdrawRequest,
} from '../operations/consultations/write-request.ts';
import { createTopic, fillTopics, updateTopic } from '../operations/consultations/write-topic.ts';
import { consultationChoices } from './choices.ts';
import { consultationFigures } from './figures.ts';
import { getFiguresFile } from './get-figures-file.ts';
import { listConsultations, readConsultation } from './list-consultations.ts';
import { requestFigures } from './requests/figures.ts';
import { findAnswers } from './requests/find-answers.ts';
import { getRequestFile, listRequests, readRequest } from './requests/list-requests.ts';
import { whomToAsk } from './requests/whom-to-ask.ts';
import { readTopics } from './topics.ts';

export const consultationOperations = [
  recordConsultation,
  updateConsultation,
  removeConsultation,
  createTopic,
  updateTopic,
  fillTopics,
  askRequest,
  orderService,
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
  getRequestFile,
  requestFigures,
  findAnswers,
  whomToAsk,
];
