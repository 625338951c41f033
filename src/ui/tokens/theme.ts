import { createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e0f0f2',
  '#c5e2e6',
  '#9bcdd4',
  '#6fb7c1',
  '#48a2ae',
  '#2b8d9a',
  '#187987',
  '#0e6573',
  '#0a4f5b',
  '#073c46',
];

/** The kit's theme. Colours are said in `tokens.css`; here stands only what the kit computes from. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  colors: { accent },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
});
