import type assignments from '#modules/directory/words/assignments/uk.ts';
import type centres from '#modules/directory/words/centres/uk.ts';
import type directoryMembers from '#modules/directory/words/members/uk.ts';
import type organisations from '#modules/directory/words/organisations/uk.ts';
import type partners from '#modules/directory/words/partners/uk.ts';
import type people from '#modules/directory/words/people/uk.ts';
import type personalData from '#modules/directory/words/personal-data/uk.ts';
import type professions from '#modules/directory/words/professions/uk.ts';
import type proposals from '#modules/directory/words/proposals/uk.ts';
import type reserve from '#modules/directory/words/reserve/uk.ts';
import type sections from '#modules/directory/words/sections/uk.ts';
import type sheets from '#modules/directory/words/sheets/uk.ts';
import type directory from '#modules/directory/words/uk.ts';
import type eventsAgenda from '#modules/events/words/agenda/uk.ts';
import type eventsAttendance from '#modules/events/words/attendance/uk.ts';
import type eventsCalendar from '#modules/events/words/calendar/uk.ts';
import type eventsCertificates from '#modules/events/words/certificates/uk.ts';
import type eventsConsultations from '#modules/events/words/consultations/uk.ts';
import type eventsCoverage from '#modules/events/words/coverage/uk.ts';
import type eventsEmergency from '#modules/events/words/emergency/uk.ts';
import type eventsFeedback from '#modules/events/words/feedback/uk.ts';
import type eventsHosting from '#modules/events/words/hosting/uk.ts';
import type eventsKinds from '#modules/events/words/kinds/uk.ts';
import type eventsMinutes from '#modules/events/words/minutes/uk.ts';
import type eventsNews from '#modules/events/words/news/uk.ts';
import type eventsRegistration from '#modules/events/words/registration/uk.ts';
import type eventsReport from '#modules/events/words/report/uk.ts';
import type eventsSeason from '#modules/events/words/season/uk.ts';
import type eventsSlots from '#modules/events/words/slots/uk.ts';
import type eventsStatistics from '#modules/events/words/statistics/uk.ts';
import type eventsSummary from '#modules/events/words/summary/uk.ts';
import type events from '#modules/events/words/uk.ts';
import type eventsVisits from '#modules/events/words/visits/uk.ts';
import type planDocument from '#modules/plan/words/document/uk.ts';
import type planImport from '#modules/plan/words/import/uk.ts';
import type planOverview from '#modules/plan/words/overview/uk.ts';
import type planReport from '#modules/plan/words/report/uk.ts';
import type plan from '#modules/plan/words/uk.ts';
import type planWork from '#modules/plan/words/work/uk.ts';
import type api from '#platform/api/words/uk.ts';
import type { WordLoaders } from '#platform/i18n/translator.ts';
import type problems from '#platform/pages/words/uk.ts';
import type ui from '#ui/words/uk.ts';
import type offline from '../offline/words/uk.ts';
import type access from './access/uk.ts';
import type audit from './audit/uk.ts';
import type office from './office/uk.ts';
import type shell from './uk.ts';

/**
 * All words of the program. A module adds its namespace here: three loaders and, below, the type
 * of its Ukrainian words, from which every key in the code is checked.
 */
export const namespaces = {
  access: {
    uk: () => import('./access/uk.ts'),
    ru: () => import('./access/ru.ts'),
    en: () => import('./access/en.ts'),
  },
  audit: {
    uk: () => import('./audit/uk.ts'),
    ru: () => import('./audit/ru.ts'),
    en: () => import('./audit/en.ts'),
  },
  office: {
    uk: () => import('./office/uk.ts'),
    ru: () => import('./office/ru.ts'),
    en: () => import('./office/en.ts'),
  },
  shell: {
    uk: () => import('./uk.ts'),
    ru: () => import('./ru.ts'),
    en: () => import('./en.ts'),
  },
  ui: {
    uk: () => import('#ui/words/uk.ts'),
    ru: () => import('#ui/words/ru.ts'),
    en: () => import('#ui/words/en.ts'),
  },
  problems: {
    uk: () => import('#platform/pages/words/uk.ts'),
    ru: () => import('#platform/pages/words/ru.ts'),
    en: () => import('#platform/pages/words/en.ts'),
  },
  offline: {
    uk: () => import('../offline/words/uk.ts'),
    ru: () => import('../offline/words/ru.ts'),
    en: () => import('../offline/words/en.ts'),
  },
  eventsSlots: {
    uk: () => import('#modules/events/words/slots/uk.ts'),
    ru: () => import('#modules/events/words/slots/ru.ts'),
    en: () => import('#modules/events/words/slots/en.ts'),
  },
  eventsVisits: {
    uk: () => import('#modules/events/words/visits/uk.ts'),
    ru: () => import('#modules/events/words/visits/ru.ts'),
    en: () => import('#modules/events/words/visits/en.ts'),
  },
  eventsConsultations: {
    uk: () => import('#modules/events/words/consultations/uk.ts'),
    ru: () => import('#modules/events/words/consultations/ru.ts'),
    en: () => import('#modules/events/words/consultations/en.ts'),
  },
  eventsAgenda: {
    uk: () => import('#modules/events/words/agenda/uk.ts'),
    ru: () => import('#modules/events/words/agenda/ru.ts'),
    en: () => import('#modules/events/words/agenda/en.ts'),
  },
  eventsFeedback: {
    uk: () => import('#modules/events/words/feedback/uk.ts'),
    ru: () => import('#modules/events/words/feedback/ru.ts'),
    en: () => import('#modules/events/words/feedback/en.ts'),
  },
  eventsHosting: {
    uk: () => import('#modules/events/words/hosting/uk.ts'),
    ru: () => import('#modules/events/words/hosting/ru.ts'),
    en: () => import('#modules/events/words/hosting/en.ts'),
  },
  eventsCertificates: {
    uk: () => import('#modules/events/words/certificates/uk.ts'),
    ru: () => import('#modules/events/words/certificates/ru.ts'),
    en: () => import('#modules/events/words/certificates/en.ts'),
  },
  eventsMinutes: {
    uk: () => import('#modules/events/words/minutes/uk.ts'),
    ru: () => import('#modules/events/words/minutes/ru.ts'),
    en: () => import('#modules/events/words/minutes/en.ts'),
  },
  eventsNews: {
    uk: () => import('#modules/events/words/news/uk.ts'),
    ru: () => import('#modules/events/words/news/ru.ts'),
    en: () => import('#modules/events/words/news/en.ts'),
  },
  eventsAttendance: {
    uk: () => import('#modules/events/words/attendance/uk.ts'),
    ru: () => import('#modules/events/words/attendance/ru.ts'),
    en: () => import('#modules/events/words/attendance/en.ts'),
  },
  eventsRegistration: {
    uk: () => import('#modules/events/words/registration/uk.ts'),
    ru: () => import('#modules/events/words/registration/ru.ts'),
    en: () => import('#modules/events/words/registration/en.ts'),
  },
  eventsCoverage: {
    uk: () => import('#modules/events/words/coverage/uk.ts'),
    ru: () => import('#modules/events/words/coverage/ru.ts'),
    en: () => import('#modules/events/words/coverage/en.ts'),
  },
  eventsSummary: {
    uk: () => import('#modules/events/words/summary/uk.ts'),
    ru: () => import('#modules/events/words/summary/ru.ts'),
    en: () => import('#modules/events/words/summary/en.ts'),
  },
  eventsReport: {
    uk: () => import('#modules/events/words/report/uk.ts'),
    ru: () => import('#modules/events/words/report/ru.ts'),
    en: () => import('#modules/events/words/report/en.ts'),
  },
  eventsStatistics: {
    uk: () => import('#modules/events/words/statistics/uk.ts'),
    ru: () => import('#modules/events/words/statistics/ru.ts'),
    en: () => import('#modules/events/words/statistics/en.ts'),
  },
  eventsSeason: {
    uk: () => import('#modules/events/words/season/uk.ts'),
    ru: () => import('#modules/events/words/season/ru.ts'),
    en: () => import('#modules/events/words/season/en.ts'),
  },
  eventsCalendar: {
    uk: () => import('#modules/events/words/calendar/uk.ts'),
    ru: () => import('#modules/events/words/calendar/ru.ts'),
    en: () => import('#modules/events/words/calendar/en.ts'),
  },
  eventsEmergency: {
    uk: () => import('#modules/events/words/emergency/uk.ts'),
    ru: () => import('#modules/events/words/emergency/ru.ts'),
    en: () => import('#modules/events/words/emergency/en.ts'),
  },
  eventsKinds: {
    uk: () => import('#modules/events/words/kinds/uk.ts'),
    ru: () => import('#modules/events/words/kinds/ru.ts'),
    en: () => import('#modules/events/words/kinds/en.ts'),
  },
  events: {
    uk: () => import('#modules/events/words/uk.ts'),
    ru: () => import('#modules/events/words/ru.ts'),
    en: () => import('#modules/events/words/en.ts'),
  },
  plan: {
    uk: () => import('#modules/plan/words/uk.ts'),
    ru: () => import('#modules/plan/words/ru.ts'),
    en: () => import('#modules/plan/words/en.ts'),
  },
  planImport: {
    uk: () => import('#modules/plan/words/import/uk.ts'),
    ru: () => import('#modules/plan/words/import/ru.ts'),
    en: () => import('#modules/plan/words/import/en.ts'),
  },
  planDocument: {
    uk: () => import('#modules/plan/words/document/uk.ts'),
    ru: () => import('#modules/plan/words/document/ru.ts'),
    en: () => import('#modules/plan/words/document/en.ts'),
  },
  planWork: {
    uk: () => import('#modules/plan/words/work/uk.ts'),
    ru: () => import('#modules/plan/words/work/ru.ts'),
    en: () => import('#modules/plan/words/work/en.ts'),
  },
  planOverview: {
    uk: () => import('#modules/plan/words/overview/uk.ts'),
    ru: () => import('#modules/plan/words/overview/ru.ts'),
    en: () => import('#modules/plan/words/overview/en.ts'),
  },
  planReport: {
    uk: () => import('#modules/plan/words/report/uk.ts'),
    ru: () => import('#modules/plan/words/report/ru.ts'),
    en: () => import('#modules/plan/words/report/en.ts'),
  },
  api: {
    uk: () => import('#platform/api/words/uk.ts'),
    ru: () => import('#platform/api/words/ru.ts'),
    en: () => import('#platform/api/words/en.ts'),
  },
  directory: {
    uk: () => import('#modules/directory/words/uk.ts'),
    ru: () => import('#modules/directory/words/ru.ts'),
    en: () => import('#modules/directory/words/en.ts'),
  },
  directoryMembers: {
    uk: () => import('#modules/directory/words/members/uk.ts'),
    ru: () => import('#modules/directory/words/members/ru.ts'),
    en: () => import('#modules/directory/words/members/en.ts'),
  },
  people: {
    uk: () => import('#modules/directory/words/people/uk.ts'),
    ru: () => import('#modules/directory/words/people/ru.ts'),
    en: () => import('#modules/directory/words/people/en.ts'),
  },
  centres: {
    uk: () => import('#modules/directory/words/centres/uk.ts'),
    ru: () => import('#modules/directory/words/centres/ru.ts'),
    en: () => import('#modules/directory/words/centres/en.ts'),
  },
  organisations: {
    uk: () => import('#modules/directory/words/organisations/uk.ts'),
    ru: () => import('#modules/directory/words/organisations/ru.ts'),
    en: () => import('#modules/directory/words/organisations/en.ts'),
  },
  professions: {
    uk: () => import('#modules/directory/words/professions/uk.ts'),
    ru: () => import('#modules/directory/words/professions/ru.ts'),
    en: () => import('#modules/directory/words/professions/en.ts'),
  },
  sheets: {
    uk: () => import('#modules/directory/words/sheets/uk.ts'),
    ru: () => import('#modules/directory/words/sheets/ru.ts'),
    en: () => import('#modules/directory/words/sheets/en.ts'),
  },
  partners: {
    uk: () => import('#modules/directory/words/partners/uk.ts'),
    ru: () => import('#modules/directory/words/partners/ru.ts'),
    en: () => import('#modules/directory/words/partners/en.ts'),
  },
  sections: {
    uk: () => import('#modules/directory/words/sections/uk.ts'),
    ru: () => import('#modules/directory/words/sections/ru.ts'),
    en: () => import('#modules/directory/words/sections/en.ts'),
  },
  proposals: {
    uk: () => import('#modules/directory/words/proposals/uk.ts'),
    ru: () => import('#modules/directory/words/proposals/ru.ts'),
    en: () => import('#modules/directory/words/proposals/en.ts'),
  },
  personalData: {
    uk: () => import('#modules/directory/words/personal-data/uk.ts'),
    ru: () => import('#modules/directory/words/personal-data/ru.ts'),
    en: () => import('#modules/directory/words/personal-data/en.ts'),
  },
  reserve: {
    uk: () => import('#modules/directory/words/reserve/uk.ts'),
    ru: () => import('#modules/directory/words/reserve/ru.ts'),
    en: () => import('#modules/directory/words/reserve/en.ts'),
  },
  assignments: {
    uk: () => import('#modules/directory/words/assignments/uk.ts'),
    ru: () => import('#modules/directory/words/assignments/ru.ts'),
    en: () => import('#modules/directory/words/assignments/en.ts'),
  },
} satisfies Record<string, WordLoaders>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    returnNull: false;
    resources: {
      centres: typeof centres;
      sheets: typeof sheets;
      sections: typeof sections;
      reserve: typeof reserve;
      personalData: typeof personalData;
      proposals: typeof proposals;
      assignments: typeof assignments;
      eventsAttendance: typeof eventsAttendance;
      eventsRegistration: typeof eventsRegistration;
      eventsSeason: typeof eventsSeason;
      eventsCoverage: typeof eventsCoverage;
      eventsReport: typeof eventsReport;
      eventsStatistics: typeof eventsStatistics;
      eventsSummary: typeof eventsSummary;
      eventsCalendar: typeof eventsCalendar;
      eventsEmergency: typeof eventsEmergency;
      eventsKinds: typeof eventsKinds;
      events: typeof events;
      offline: typeof offline;
      eventsSlots: typeof eventsSlots;
      eventsVisits: typeof eventsVisits;
      eventsConsultations: typeof eventsConsultations;
      eventsAgenda: typeof eventsAgenda;
      eventsFeedback: typeof eventsFeedback;
      eventsHosting: typeof eventsHosting;
      eventsCertificates: typeof eventsCertificates;
      eventsMinutes: typeof eventsMinutes;
      eventsNews: typeof eventsNews;
      partners: typeof partners;
      professions: typeof professions;
      organisations: typeof organisations;
      access: typeof access;
      audit: typeof audit;
      office: typeof office;
      shell: typeof shell;
      ui: typeof ui;
      problems: typeof problems;
      api: typeof api;
      directory: typeof directory;
      directoryMembers: typeof directoryMembers;
      people: typeof people;
      plan: typeof plan;
      planImport: typeof planImport;
      planDocument: typeof planDocument;
      planWork: typeof planWork;
      planOverview: typeof planOverview;
      planReport: typeof planReport;
    };
  }
}
