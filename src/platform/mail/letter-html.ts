/** Text for HTML: nothing that people wrote becomes a tag. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export interface LetterParts {
  lang: string;
  heading: string;
  paragraphs: readonly string[];
  facts: readonly { label: string; value: string; href?: string }[];
  /** Links that stand as buttons; the first is the main one. */
  buttons: readonly { label: string; href: string }[];
  foot: readonly string[];
}

/** A letter as plain text. */
export function letterText({ heading, paragraphs, facts, buttons, foot }: LetterParts): string {
  return [
    heading,
    ...paragraphs,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    buttons.map(({ label, href }) => `${label}:\n${href}`).join('\n\n'),
    ['—', ...foot].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const ink = '#1a2321';
const faint = '#4f5b58';
const accent = '#0e6573';

/**
 * The same as HTML that mail programs of twenty years can show: a table, styles in place, no pictures. Addresses that
 * people wrote into a paragraph are links.
 */
export function letterHtml(parts: LetterParts): string {
  const { paragraphs, facts, buttons, foot } = parts;
  const rows = facts.map(
    ({ label, value, href }) =>
      `<tr><td style="padding:3px 16px 3px 0;color:${faint};vertical-align:top;white-space:nowrap">${escapeHtml(label)}</td><td style="padding:3px 0;vertical-align:top">${href ? `<a href="${escapeHtml(href)}" style="color:${accent}">${escapeHtml(value)}</a>` : escapeHtml(value)}</td></tr>`,
  );
  const links = buttons.map(({ label, href }, at) => {
    const filled = at === 0 ? `background:${accent};color:#ffffff` : `color:${accent}`;
    return `<a href="${escapeHtml(href)}" style="display:inline-block;margin:0 8px 8px 0;padding:10px 18px;border:1px solid ${accent};border-radius:6px;text-decoration:none;font-weight:600;${filled}">${escapeHtml(label)}</a>`;
  });
  return sheet(parts, [
    ...paragraphs.map((text) => `<p style="margin:0 0 12px">${linked(text)}</p>`),
    rows.length > 0
      ? `<table role="presentation" style="margin:0 0 20px;border-collapse:collapse;font-size:15px">${rows.join('')}</table>`
      : '',
    links.length > 0 ? `<p style="margin:0 0 12px">${links.join('')}</p>` : '',
    `<p style="margin:12px 0 0;padding-top:12px;border-top:1px solid #e1e6e4;color:${faint};font-size:13px">${foot.map(escapeHtml).join('<br>')}</p>`,
  ]);
}

/** A letter that was written as plain text: its lines stay, its addresses are links. */
export function textHtml({ lang, heading, text }: PlainLetter): string {
  return sheet(
    { lang, heading },
    text
      .split(/\n{2,}/)
      .map(
        (block) => `<p style="margin:0 0 12px">${block.split('\n').map(linked).join('<br>')}</p>`,
      ),
  );
}

export interface PlainLetter {
  lang: string;
  heading: string;
  text: string;
}

/** A line of text with its addresses as links; a stop behind an address belongs to the sentence. */
function linked(line: string): string {
  return line
    .trim()
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)»])/)
    .map((part, at) => {
      const said = escapeHtml(part);
      return at % 2 === 1 ? `<a href="${said}" style="color:${accent}">${said}</a>` : said;
    })
    .join('');
}

/** The sheet on which every letter is written; what is too long for a line breaks anywhere. */
function sheet({ lang, heading }: { lang: string; heading: string }, body: string[]): string {
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(heading)}</title></head>`,
    `<body style="margin:0;padding:24px 16px;background:#f4f6f5;color:${ink};font:16px/1.5 Arial,sans-serif">`,
    `<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e1e6e4;border-radius:8px;overflow-wrap:anywhere">`,
    `<h1 style="margin:0 0 12px;font-size:20px;line-height:1.3">${escapeHtml(heading)}</h1>`,
    ...body,
    '</div></body></html>',
  ].join('');
}
