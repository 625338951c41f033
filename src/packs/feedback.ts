import type { Words } from './directory-pack.ts';

/** A question to those who came to an event. */
export interface FeedbackQuestion {
  key: string;
  words: Words;
  /** `scale` from 1 to 5, one or many of the choices, a text, a topic that one would like next. */
  type: 'scale' | 'one' | 'many' | 'text' | 'topic';
  required: boolean;
  choices: readonly { key: string; words: Words }[];
}

export interface FeedbackPack {
  /** Days after an event on which one can answer. */
  openDays: number;
  /** With fewer answers there are no results: they would tell who gave them. */
  leastAnswers: number;
  questions: readonly FeedbackQuestion[];
}

/** The question whose mean stands for an event where events are compared. */
export const usefulnessKey = 'usefulness';

const common: FeedbackPack = {
  openDays: 14,
  leastAnswers: 3,
  questions: [
    {
      key: usefulnessKey,
      words: {
        uk: 'Наскільки корисним був захід для вашої роботи?',
        ru: 'Насколько полезным было мероприятие для вашей работы?',
        en: 'How useful was the event for your work?',
      },
      type: 'scale',
      required: true,
      choices: [],
    },
    {
      key: 'will-use',
      words: {
        uk: 'Чи застосуєте почуте?',
        ru: 'Примените ли услышанное?',
        en: 'Will you use what you heard?',
      },
      type: 'one',
      required: true,
      choices: [
        { key: 'yes', words: { uk: 'Так', ru: 'Да', en: 'Yes' } },
        { key: 'partly', words: { uk: 'Частково', ru: 'Частично', en: 'Some of it' } },
        { key: 'no', words: { uk: 'Ні', ru: 'Нет', en: 'No' } },
        { key: 'unsure', words: { uk: 'Ще не знаю', ru: 'Пока не знаю', en: 'I don’t know yet' } },
      ],
    },
    {
      key: 'best',
      words: { uk: 'Що було найкращим?', ru: 'Что было лучшим?', en: 'What was best?' },
      type: 'text',
      required: false,
      choices: [],
    },
    {
      key: 'change',
      words: { uk: 'Що варто змінити?', ru: 'Что стоит изменить?', en: 'What should be changed?' },
      type: 'text',
      required: false,
      choices: [],
    },
    {
      key: 'topic',
      words: {
        uk: 'Яку тему хотіли б почути наступного разу?',
        ru: 'Какую тему хотели бы услышать в следующий раз?',
        en: 'Which topic would you like next?',
      },
      type: 'topic',
      required: false,
      choices: [],
    },
  ],
};

const packs: Record<string, FeedbackPack> = { 'ua-vet': common, 'ru-municipal': common };

/** How those who came are asked. @param pack the centre's; an unknown one as in Ukraine */
export function feedbackOf(pack: string): FeedbackPack {
  return packs[pack] ?? common;
}
