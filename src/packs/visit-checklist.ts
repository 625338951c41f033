import type { Words } from './directory-pack.ts';

/** What a visit of an institution looks at, until the centre writes lists of its own. */
export const visitChecklist: readonly Words[] = [
  {
    uk: 'План методичної роботи на рік затверджено і виконується',
    ru: 'План методической работы на год утверждён и выполняется',
    en: 'The year’s plan of methodical work is approved and carried out',
  },
  {
    uk: 'Робочі програми й плани педагогів узгоджено на цей рік',
    ru: 'Рабочие программы и планы педагогов согласованы на этот год',
    en: 'Teachers’ programmes and plans are agreed for this year',
  },
  {
    uk: 'Методичні комісії засідають за планом, протоколи ведуться',
    ru: 'Методические комиссии заседают по плану, протоколы ведутся',
    en: 'Methodical commissions meet as planned and keep minutes',
  },
  {
    uk: 'Відвідані заняття проведено на належному рівні',
    ru: 'Посещённые занятия проведены на должном уровне',
    en: 'The lessons that were attended were up to the mark',
  },
  {
    uk: 'Молодим педагогам допомагає наставник',
    ru: 'Молодым педагогам помогает наставник',
    en: 'Young teachers have a mentor who helps',
  },
  {
    uk: 'Атестація і підвищення кваліфікації йдуть за графіком',
    ru: 'Аттестация и повышение квалификации идут по графику',
    en: 'Attestation and professional development keep to the schedule',
  },
  {
    uk: 'Кабінети й майстерні мають потрібне навчально-методичне забезпечення',
    ru: 'Кабинеты и мастерские имеют нужное учебно-методическое обеспечение',
    en: 'Classrooms and workshops have the materials they need',
  },
  {
    uk: 'На сайті закладу є обов’язкові відомості',
    ru: 'На сайте организации есть обязательные сведения',
    en: 'The website shows what it has to show',
  },
];
