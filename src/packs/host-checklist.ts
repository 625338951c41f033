import type { Words } from './directory-pack.ts';

/** A line of the checklist that whoever holds an event gets. */
export interface HostDuty {
  words: Words;
  /** Days before the event by which it is to be done; below 0 so many days after its last one. */
  daysBefore: number;
  /** Which of the event's people answers for it, where somebody has the role. */
  role: 'responsible' | 'organiser' | 'moderator' | 'technician';
}

/** What hosts prepare: the platform, the speakers, the links. A centre changes the lines of each event. */
export const hostChecklist: readonly HostDuty[] = [
  {
    words: {
      uk: 'Обрати формат і місце або платформу',
      ru: 'Выбрать формат и место или платформу',
      en: 'Choose the format and the place or the platform',
    },
    daysBefore: 14,
    role: 'organiser',
  },
  {
    words: {
      uk: 'Підготувати доповідачів і зібрати матеріали',
      ru: 'Подготовить докладчиков и собрать материалы',
      en: 'Prepare the speakers and gather the materials',
    },
    daysBefore: 5,
    role: 'moderator',
  },
  {
    words: {
      uk: 'Перевірити зв’язок, звук і запис',
      ru: 'Проверить связь, звук и запись',
      en: 'Test the connection, the sound and the recording',
    },
    daysBefore: 2,
    role: 'technician',
  },
  {
    words: {
      uk: 'Розіслати учасникам посилання',
      ru: 'Разослать участникам ссылку',
      en: 'Send the link to the participants',
    },
    daysBefore: 1,
    role: 'organiser',
  },
];
