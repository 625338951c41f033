/** Letters by the keys on which they stand. */
interface Layout {
  /** What the keys give in this layout. */
  fromEn(text: string): string;
  /** What the keys give in the English one. */
  toEn(text: string): string;
}
declare module 'convert-layout/uk.js' {
  const layout: Layout;
  export default layout;
}
declare module 'convert-layout/ru.js' {
  const layout: Layout;
  export default layout;
}
