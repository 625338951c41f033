import { type PlanChapter, type PlanItem, type PlanPaper, usualColumns } from '../plan-document.ts';
import { uk } from '../words/uk.ts';

const people = ['Лозовик Т.П.', 'Яремко О.В.', 'Дубрава Н.С.', 'методисти за напрямами', ''];
const forms = ['консультації', 'інформація', 'матеріали, наказ', 'довідка', ''];
const deadlines = [
  'упродовж року',
  'щоквартально',
  'до 15 березня',
  'за окремим графіком',
  'травень',
];
const works = [
  'Провести обласний семінар для заступників директорів з навчально-виробничої роботи',
  'Узагальнити досвід роботи педагогічних колективів щодо взаєморозуміння та партнерства',
  'Оновити банк електронних освітніх ресурсів «Майстерня педагога» і повідомити заклади',
  'Підготувати інструктивно-методичні рекомендації до початку навчального року',
  'Організувати взаємовідвідування уроків та їх обговорення',
];
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

function item(number: string | null, seed: number, items: PlanItem[] = []): PlanItem {
  return {
    number,
    text: pick(works, seed),
    responsible: pick(people, seed * 3 + 1),
    form: pick(forms, seed * 2 + 1),
    deadline: pick(deadlines, seed),
    items,
  };
}

/** An invented plan of so many items, in chapters of 25; every ninth item has two bullets. */
export function samplePlan(items: number): PlanPaper {
  const chapters: PlanChapter[] = [];
  for (let made = 0; made < items; made++) {
    const at = Math.floor(made / 25);
    chapters[at] ??= {
      number: String(at + 1),
      title: `НАПРЯМ ДІЯЛЬНОСТІ НОМЕР ${at + 1} ТА ЙОГО МЕТОДИЧНИЙ СУПРОВІД`,
      items: [],
    };
    const bullets = made % 9 === 4 ? [item(null, made + 1), item(null, made + 2)] : [];
    chapters[at].items.push(item(`${at + 1}.${(made % 25) + 1}`, made, bullets));
  }
  return {
    language: 'uk',
    title: 'ПЛАН РОБОТИ\nметодичного центру професійної освіти Лугівської області\nна 2031 рік',
    centre: 'Методичний центр професійної освіти Лугівської області',
    layout: 'booklet',
    approval: {
      stamp: '«ЗАТВЕРДЖУЮ»',
      post: 'Директор департаменту освіти Лугівської обласної адміністрації',
      by: 'Марта ВЕРБИЦЬКА',
      dateText: null,
    },
    introduction: [
      'Центр супроводжує методичну роботу закладів професійної освіти області та допомагає педагогам опановувати нове.',
      'Упродовж року колектив зосередиться на таких справах:',
      '- підтримка педагогів-початківців і наставників;',
      '- поширення досвіду, який довів свою користь на уроках виробничого навчання та поза ними.',
    ],
    problem: 'навчання, у якому кожен майстер росте разом зі своїми учнями',
    passport: [],
    columns: usualColumns(uk.plan.columns),
    chapters,
    closing: [],
    signature: { post: 'Директор центру', name: 'Остап КЛЕНЧУК' },
    amendments: [],
  };
}
