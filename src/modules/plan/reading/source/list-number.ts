const latin = [...'abcdefghijklmnopqrstuvwxyz'];
/** Word's Russian list letters leave out ё, й, ъ, ы, ь. */
const russian = [...'абвгдежзиклмнопрстуфхцчшщэюя'];
/** Word and LibreOffice leave out ґ, й, ь in Ukrainian lists. */
const ukrainian = [...'абвгдеєжзиіїклмнопрстуфхцчшщюя'];

const romanDigits: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** How a list's number is written. */
export type NumberStyle =
  | 'decimal'
  | 'decimalZero'
  | 'lowerRoman'
  | 'upperRoman'
  | 'lowerLetter'
  | 'upperLetter'
  | 'lowerRussian'
  | 'upperRussian'
  | 'lowerUkrainian'
  | 'upperUkrainian';

/** The number of a list item as it is printed: 4 → «4», «04», «iv», «D», «г». */
export function listNumber(value: number, style: NumberStyle): string {
  if (style.startsWith('upper')) return listNumber(value, lower(style)).toUpperCase();
  switch (style) {
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerRoman':
      return value > 0 && value < 4000 ? roman(value) : String(value);
    case 'lowerLetter':
      return letter(value, latin);
    case 'lowerRussian':
      return letter(value, russian);
    case 'lowerUkrainian':
      return letter(value, ukrainian);
    default:
      return String(value);
  }
}

function lower(style: NumberStyle): NumberStyle {
  return style.replace('upper', 'lower') as NumberStyle;
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, digits] of romanDigits) {
    while (rest >= size) {
      text += digits;
      rest -= size;
    }
  }
  return text;
}

/** After the alphabet's end the letter is doubled, tripled, as Word does: z, aa, bb. */
function letter(value: number, alphabet: string[]): string {
  if (value < 1 || value > alphabet.length * 50) return String(value);
  const index = (value - 1) % alphabet.length;
  return alphabet[index]!.repeat(Math.floor((value - 1) / alphabet.length) + 1);
}
