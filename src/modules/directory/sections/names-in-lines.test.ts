import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namesInLines } from './names-in-lines.ts';

it.each([
  ['1. Лугова Олена Петрівна', 'лугова', 'олена', 'петрівна'],
  ['2) Лугова О.П., викладач', 'лугова', 'о', 'п'],
  ['О. П. Лугова', 'лугова', 'о', 'п'],
  ['№ 7 Лугова Олена – методистка ліцею', 'лугова', 'олена', ''],
  ['Дев’ятко Марʼяна\tЗаплавський ліцей', 'девятко', 'маряна', ''],
  ['Гай-Нижник А.', 'гай-нижник', 'а', ''],
])('reads «%s»', (line, family, given, patronymic) => {
  expect(namesInLines(line)).toEqual([{ text: line, family, given, patronymic }]);
});

it('skips lines without letters', () => {
  expect(namesInLines('\n12\n \n--\nЛугова\n').map(({ family }) => family)).toEqual(['лугова']);
});

it('keeps every line that it reads as it was written, whatever is pasted', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
      const text = lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n');
      const given = text.split('\n').map((line) => line.trim());
      for (const { text: line } of namesInLines(text)) expect(given).toContain(line);
    }),
  );
});
