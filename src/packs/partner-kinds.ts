import type { Kind } from './directory-pack.ts';

/** Partners that centres have everywhere. */
export const partnerKinds = [
  {
    key: 'enterprise',
    words: {
      uk: 'Підприємство, роботодавець',
      ru: 'Предприятие, работодатель',
      en: 'Enterprise, employer',
    },
  },
  {
    key: 'employers-association',
    words: {
      uk: 'Об’єднання роботодавців',
      ru: 'Объединение работодателей',
      en: 'Employers’ association',
    },
  },
  {
    key: 'higher-education',
    words: {
      uk: 'Заклад вищої освіти',
      ru: 'Высшее учебное заведение',
      en: 'Higher education institution',
    },
  },
  {
    key: 'research',
    words: { uk: 'Наукова установа', ru: 'Научное учреждение', en: 'Research institution' },
  },
  {
    key: 'methodical-centre',
    words: {
      uk: 'Методичний центр, інститут',
      ru: 'Методический центр, институт',
      en: 'Methodical centre',
    },
  },
  {
    key: 'employment-service',
    words: { uk: 'Служба зайнятості', ru: 'Служба занятости', en: 'Employment service' },
  },
  { key: 'authority', words: { uk: 'Орган влади', ru: 'Орган власти', en: 'Public authority' } },
  {
    key: 'civil-protection',
    words: {
      uk: 'Цивільний захист, поліція',
      ru: 'Гражданская защита, полиция',
      en: 'Civil protection, police',
    },
  },
  {
    key: 'health-social',
    words: {
      uk: 'Охорона здоров’я, соціальний захист',
      ru: 'Здравоохранение, социальная защита',
      en: 'Health and social services',
    },
  },
  { key: 'legal-aid', words: { uk: 'Правова допомога', ru: 'Правовая помощь', en: 'Legal aid' } },
  {
    key: 'culture',
    words: {
      uk: 'Заклад культури, бібліотека',
      ru: 'Учреждение культуры, библиотека',
      en: 'Culture, library',
    },
  },
  {
    key: 'civil-society',
    words: {
      uk: 'Громадська організація, фонд',
      ru: 'Общественная организация, фонд',
      en: 'Civil society, foundation',
    },
  },
  {
    key: 'international',
    words: {
      uk: 'Міжнародна організація, донор',
      ru: 'Международная организация, донор',
      en: 'International organisation, donor',
    },
  },
  {
    key: 'media',
    words: { uk: 'Засіб масової інформації', ru: 'Средство массовой информации', en: 'Media' },
  },
  { key: 'other', words: { uk: 'Інший партнер', ru: 'Иной партнёр', en: 'Other partner' } },
] as const satisfies readonly Kind[];

/** Ways of working together that are common everywhere. */
export const cooperationKinds = [
  {
    key: 'joint-events',
    words: { uk: 'спільні заходи', ru: 'совместные мероприятия', en: 'joint events' },
  },
  {
    key: 'internships',
    words: { uk: 'стажування педагогів', ru: 'стажировка педагогов', en: 'teachers’ internships' },
  },
  {
    key: 'training-placements',
    words: {
      uk: 'практика і навчання здобувачів',
      ru: 'практика и обучение учащихся',
      en: 'training placements',
    },
  },
  {
    key: 'professional-development',
    words: {
      uk: 'підвищення кваліфікації',
      ru: 'повышение квалификации',
      en: 'professional development',
    },
  },
  { key: 'research', words: { uk: 'дослідження', ru: 'исследования', en: 'research' } },
  {
    key: 'joint-programmes',
    words: {
      uk: 'спільні освітні програми',
      ru: 'совместные образовательные программы',
      en: 'joint programmes',
    },
  },
  {
    key: 'expertise',
    words: {
      uk: 'експертиза і рецензування',
      ru: 'экспертиза и рецензирование',
      en: 'expert review',
    },
  },
  {
    key: 'career-guidance',
    words: { uk: 'профорієнтація', ru: 'профориентация', en: 'career guidance' },
  },
  {
    key: 'equipment',
    words: {
      uk: 'обладнання і матеріальна допомога',
      ru: 'оборудование и материальная помощь',
      en: 'equipment and aid',
    },
  },
  {
    key: 'information',
    words: { uk: 'обмін інформацією', ru: 'обмен информацией', en: 'exchange of information' },
  },
  { key: 'publications', words: { uk: 'видання', ru: 'издания', en: 'publications' } },
  {
    key: 'wellbeing',
    words: {
      uk: 'психологічна підтримка',
      ru: 'психологическая поддержка',
      en: 'psychological support',
    },
  },
  {
    key: 'legal-education',
    words: { uk: 'правова просвіта', ru: 'правовое просвещение', en: 'legal education' },
  },
  {
    key: 'safety',
    words: {
      uk: 'безпека і перша допомога',
      ru: 'безопасность и первая помощь',
      en: 'safety and first aid',
    },
  },
  { key: 'contests', words: { uk: 'конкурси', ru: 'конкурсы', en: 'contests' } },
] as const satisfies readonly Kind[];
