import { expect, test } from 'vitest';
import { builtInFormat, formatValue, parseFormat } from './number-format.ts';

/** 10.02.2031. */
const day = '47889';

test.each([
  [day, 'dd/mm/yyyy', '10.02.2031'],
  [day, '[$-422]d mmmm yyyy" р.";@', '10.02.2031'],
  [day, 'mmmm', 'лютий'],
  [day, '[$-419]mmmm\\ yyyy', 'февраль 2031'],
  [day, 'd.mm', '10.02'],
  [day, 'yyyy', '2031'],
  [day, 'mm.yyyy', '02.2031'],
  ['47889.75', 'dd.mm.yyyy hh:mm', '10.02.2031 18:00'],
  ['0.375', 'h:mm', '09:00'],
  ['0.375', '[h]:mm', '09:00'],
  ['1.1', '0.00', '1.10'],
  ['5', '00', '05'],
  ['0.5', '0%', '50%'],
  ['1.1', 'General', '1.1'],
  ['0.30000000000000004', 'General', '0.3'],
  ['1200', '#,##0', '1200'],
  ['7', '"днів" 0', '7'],
  ['-1', 'dd.mm.yyyy', '-1'],
  ['9e99', 'dd.mm.yyyy', '9e+99'],
  ['не число', 'dd.mm.yyyy', 'не число'],
])('%s shown as %s is %s', (value, code, expected) => {
  expect(formatValue(value, parseFormat(code), false)).toBe(expected);
});

test('formats that are known by number, and the calendar from 1904', () => {
  expect(formatValue(day, builtInFormat(14), false)).toBe('10.02.2031');
  expect(formatValue(day, builtInFormat(16), false)).toBe('10.02');
  expect(formatValue(day, builtInFormat(17), false)).toBe('лютий 2031');
  expect(formatValue('46427', builtInFormat(14), true)).toBe('10.02.2031');
  expect(formatValue('1', builtInFormat(14), false)).toBe('01.01.1900');
  expect(formatValue('61', builtInFormat(14), false)).toBe('01.03.1900');
  expect(formatValue('12', builtInFormat(0), false)).toBe('12');
});
