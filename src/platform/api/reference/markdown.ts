const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The little of Markdown that the document's own descriptions use: paragraphs, bold, code. */
export function markdown(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => {
      const safe = paragraph.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
      const marked = safe
        .replace(/`([^`]+)`/g, '<code>$1</code>')
        .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
      return `<p>${marked}</p>`;
    })
    .join('\n');
}
