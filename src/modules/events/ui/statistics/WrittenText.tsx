/** What people wrote, a paragraph a line. */
export function WrittenText({ text }: { text: string }) {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines never change their places
      <p key={at}>{line}</p>
    ));
}
