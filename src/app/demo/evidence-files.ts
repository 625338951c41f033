import { paperStyle } from '#packs/ua-vet/paper.ts';
import { renderPaper, renderWorkbook } from '#platform/documents/render/render.ts';
import { institutions } from './institutions.ts';

/** Files that people of the invented centre attach: few, made once, used by many tasks. */
export interface EvidenceFiles {
  /** The file that delivers a promised form. */
  of(form: string): { name: string; content: Uint8Array<ArrayBuffer> };
}

/** Makes the files in the process that makes papers; takes about a second there, none here. */
export async function makeEvidenceFiles(): Promise<EvidenceFiles> {
  const [minutes, reference, table] = await Promise.all([
    paper('Протокол наради', [
      'Присутні: працівники центру за списком.',
      'Слухали: про стан виконання плану і про те, кому потрібна допомога.',
      'Ухвалили: узяти до відома; наступну нараду провести через тиждень.',
    ]),
    paper('Довідка за підсумками відвідування', [
      `Заклад: ${institutions[6]}.`,
      'Переглянуто вісім занять, проведено розмови з майстрами і здобувачами.',
      'Поради: оновити картки завдань, домовитися про спільне заняття з викладачем фізики.',
    ]),
    renderWorkbook({
      sheets: [
        {
          name: 'Заклади',
          columns: [
            { header: 'Заклад', width: 60 },
            { header: 'Педагогів', width: 12 },
          ],
          rows: institutions.map((name, at) => [name, 28 + ((at * 17) % 45)]),
        },
      ],
    }),
  ]);
  return {
    of(form) {
      if (/протокол/u.test(form)) return file('Протокол.docx', minutes);
      if (/таблиця|список|зведення/u.test(form)) return file('Зведення.xlsx', table);
      return file('Довідка.docx', reference);
    },
  };
}

const file = (name: string, bytes: Uint8Array) => ({ name, content: new Uint8Array(bytes) });

function paper(title: string, lines: string[]): Promise<Uint8Array> {
  return renderPaper(
    {
      title,
      language: 'uk',
      style: paperStyle,
      blocks: [
        { kind: 'text', style: 'title', text: title },
        ...lines.map((text) => ({ kind: 'text', style: 'body', text }) as const),
        { kind: 'signature', post: 'Заступник директора', name: 'Остап ЛОЗИНЕЦЬ' },
      ],
    },
    'docx',
  );
}
