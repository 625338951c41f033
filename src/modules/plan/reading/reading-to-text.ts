import type { ReadItem, Reading } from './types.ts';

/** The reading as a tree of lines for a person at a terminal. */
export function readingToText(reading: Reading): string {
  const { approval, period } = reading;
  const approved = [approval.post, approval.by, approval.date ?? approval.dateText]
    .filter(Boolean)
    .join(', ');
  return [
    reading.title,
    period ? `${period[0]} – ${period[1]}` : null,
    approval.stamp ? `${approval.stamp} ${approved}` : null,
    ...reading.passport.map((row) => `${row.label}: ${row.text}`),
    ...reading.sections.flatMap((section) => [
      '',
      [section.label, section.number && `${section.number}.`, section.title]
        .filter(Boolean)
        .join(' '),
      ...section.items.flatMap((item) => itemLines(item, 1)),
    ]),
    ...(reading.signature ? ['', `${reading.signature.post} ${reading.signature.name}`] : []),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function itemLines(item: ReadItem, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const who = [...item.responsible.people, ...item.responsible.roles].join(', ');
  const when = item.deadline.raw.replace(/\n/g, ' / ');
  const facts = [who, item.form.values.join(', '), when].filter(Boolean).join(' · ');
  return [
    `${indent}${item.number ? `${item.number} ` : '– '}${item.text}`,
    ...(facts ? [`${indent}    ${facts}`] : []),
    ...item.doubts.map(
      (doubt) => `${indent}    ? ${doubt.code}: ${doubt.text.replace(/\n/g, ' / ')}`,
    ),
    ...item.items.flatMap((child) => itemLines(child, depth + 1)),
  ];
}
