import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDuration } from './duration.ts';
import { readMoment } from './moment.ts';
import { readParticipants } from './read-list.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

function peopleIn(bytes: Uint8Array) {
  const list = readParticipants(bytes);
  if (!list || list === 'too-many') throw new Error(`no list: ${list}`);
  return {
    service: list.service,
    people: list.people.map(({ name, email, minutes, joins }) => [name, email, minutes, joins]),
  };
}

describe('lists of services', () => {
  it.each([
    [
      'Zoom, short',
      utf8(
        'Name (Original Name),User Email,Total Duration (Minutes),Guest\nОльга Верба,olha@example.org,95,No\nПетро (Гість),,12,Yes\n',
      ),
      'zoom',
      [
        ['Ольга Верба', 'olha@example.org', 95, 1],
        ['Петро', null, 12, 1],
      ],
    ],
    [
      'Zoom with the meeting above and every join',
      utf8(
        'Meeting ID,Topic,Start Time\n123,Семінар,03/12/2026 10:00:00 AM\n\nName (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\nОльга Верба,,03/12/2026 10:00:00 AM,03/12/2026 10:30:00 AM,30,No\nОльга Верба,,03/12/2026 10:20:00 AM,03/12/2026 11:00:00 AM,40,No\n',
      ),
      'zoom',
      [['Ольга Верба', null, 60, 2]],
    ],
    [
      'Zoom in Ukrainian',
      utf8(
        'Ім’я (вихідне ім’я),Електронна пошта,Загальна тривалість (хвилини),Гість\nВерба Ольга,,45,Ні\n',
      ),
      'zoom',
      [['Верба Ольга', null, 45, 1]],
    ],
    [
      'Zoom in Russian, from a sheet with semicolons',
      utf8(
        'sep=;\r\nИмя (исходное имя);Эл. почта;Общая продолжительность (минуты);Гость\r\nВерба Ольга;;45;Нет\r\n',
      ),
      'zoom',
      [['Верба Ольга', null, 45, 1]],
    ],
    [
      'Meet',
      utf8(
        'First name,Last name,Email,Duration,Time joined,Time exited\nОльга,Верба,o@example.org,1:05,10:00,11:05\n',
      ),
      'meet',
      [['Верба Ольга', 'o@example.org', 65, 1]],
    ],
    [
      'Meet in Ukrainian',
      utf8(
        "Ім'я,Прізвище,Електронна адреса,Тривалість,Час приєднання,Час виходу\nОльга,Верба,,52 хв,10:00,10:52\n",
      ),
      'meet',
      [['Верба Ольга', null, 52, 1]],
    ],
    [
      'Teams, UTF-16 with tabs and parts',
      utf16(
        '1. Summary\r\nMeeting title\tСемінар\r\nAttended participants\t2\r\n\r\n2. Participants\r\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\r\nВерба Ольга\t3/12/26, 10:00:00 AM\t3/12/26, 11:30:00 AM\t1h 20m 5s\to@example.org\to@example.org\tOrganizer\r\nГай Петро (Unverified)\t3/12/26, 10:10:00 AM\t3/12/26, 10:40:00 AM\t30m\t\t\tAttendee\r\n\r\n3. In-Meeting Activities\r\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\r\nВерба Ольга\t3/12/26, 10:00:00 AM\t3/12/26, 10:40:00 AM\t40m\to@example.org\tOrganizer\r\n',
      ),
      'teams',
      [
        ['Верба Ольга', 'o@example.org', 80, 1],
        ['Гай Петро', null, 30, 1],
      ],
    ],
    [
      'Teams in Ukrainian',
      utf16(
        '2. Учасники\r\nІм’я\tПерше приєднання\tОстанній вихід\tТривалість участі в нараді\tЕлектронна пошта\r\nВерба Ольга\t12.03.2026, 10:00:00\t12.03.2026, 11:00:00\t1 год 0 хв\t\r\n',
      ),
      'teams',
      [['Верба Ольга', null, 60, 1]],
    ],
  ])('%s', (_, bytes, service, people) => {
    expect(peopleIn(bytes)).toEqual({ service, people });
  });

  it('takes formulas for the text that they are', () => {
    const bytes = utf8('Name,Email,Duration\n"=HYPERLINK(""http://x"")",,5\n\'=1+1,,5\n');
    expect(peopleIn(bytes).people.map(([name]) => name)).toEqual(['=HYPERLINK', '=1+1']);
  });

  it.each([
    ['nothing', utf8('')],
    ['a letter', utf8('Добрий день!\nЧекаємо вас.')],
    ['another table', utf8('Item,Price\nBook,5\n')],
    ['bytes', new Uint8Array([0xff, 0x00, 0x01, 0x9d, 0x22, 0x22, 0x22])],
  ])('finds nobody in %s', (_, bytes) => {
    expect(readParticipants(bytes)).toBeNull();
  });

  it('reads five thousand lines at once, and refuses more than anybody has', () => {
    const lines = (count: number) =>
      utf8(
        `Name,Email,Duration\n${Array.from({ length: count }, (_, at) => `Учасниця ${at % 2500},,${at % 7}`).join('\n')}\n`,
      );
    const began = performance.now();
    expect(peopleIn(lines(5000)).people).toHaveLength(2500);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(readParticipants(lines(10_001))).toBe('too-many');
  });

  it('never breaks, and never counts anybody longer than the sum of joins', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=1', '"', '10:00', '5', '"",', '\u0000'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 20 }), (rows) => {
        const text = `Name,Email,Duration\n${rows.map((row) => row.join(',')).join('\n')}`;
        const list = readParticipants(utf8(text));
        if (list && list !== 'too-many')
          for (const { name, joins } of list.people) {
            expect(name).not.toBe('');
            expect(joins).toBeGreaterThan(0);
          }
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readParticipants(bytes)),
    );
  });
});

it.each([
  ['1h 5m 30s', 3930],
  ['1 год 5 хв', 3900],
  ['2 ч 3 мин', 7380],
  ['12', 720],
  ['1:05:30', 3930],
  ['12:30', 750],
  ['', null],
  ['довго', null],
  ['5 yards', null],
])('a duration %j', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds);
});

it('tells moments apart by seconds', () => {
  const between = (a: string, b: string) => (readMoment(b) ?? 0) - (readMoment(a) ?? 0);
  expect(between('03/12/2026 11:59:30 AM', '03/12/2026 12:00:30 PM')).toBe(60);
  expect(between('12.03.2026, 10:02', '13.03.2026 10:02:05')).toBe(86_405);
  expect(between('2026-03-12 10:02:11 EET', '2026-03-12T10:03:11Z')).toBe(60);
  expect(readMoment('учора')).toBeNull();
});
