import { paperStyleOf } from '#packs/paper-style.ts';
import { roles } from '#platform/access/actor.ts';
import { dateFormat } from '#platform/datetime/format.ts';
import type { Block, Paper } from '#platform/documents/paper/paper.ts';
import { drawQr } from '#platform/documents/qr/draw-qr.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';

/** One sheet: whom it is for, what it gives, and the link that works once. */
export interface Sheet {
  name: string;
  email: string | null;
  role: string;
  place: string | null;
  link: string;
  expiresAt: Date;
}

/** Invitations for those without mail: a sheet each, with the link as an address and as a QR code. */
export function invitationSheets(
  sheets: readonly Sheet[],
  {
    centre,
    pack,
    locale,
    timeZone,
  }: { centre: string; pack: string; locale: Locale; timeZone: string },
): Paper {
  const t = translator(locale).getFixedT(null, ['directory', 'shell']);
  const sayRole = (role: string) => {
    const system = roles.find((known) => known === role);
    return system ? t(`shell:role.${system}`) : role;
  };
  const day = dateFormat(locale, { dateStyle: 'long', timeZone });
  return {
    title: t('invitations.sheetTitle'),
    author: centre,
    language: locale,
    style: paperStyleOf(pack),
    blocks: sheets.flatMap(({ name, email, role, place, link, expiresAt }, at): Block[] => {
      const whom = [name, email].filter(Boolean).join(', ');
      return [
        ...(at > 0 ? [{ kind: 'pageBreak' } as const] : []),
        { kind: 'text', style: 'title', text: t('invitations.sheetTitle') },
        { kind: 'text', style: 'subtitle', text: centre },
        ...(whom
          ? [
              {
                kind: 'text',
                style: 'plain',
                text: t('invitations.sheetFor', { name: whom }),
                above: 6,
              } as const,
            ]
          : []),
        {
          kind: 'text',
          style: 'plain',
          text: t('invitations.sheetRole', {
            role: [sayRole(role), place].filter(Boolean).join(', '),
          }),
        },
        { kind: 'picture', svg: qrPicture(link), width: 60, alt: t('invitations.qr') },
        { kind: 'text', style: 'centre', text: link, above: 4 },
        {
          kind: 'text',
          style: 'plain',
          text: t('invitations.sheetHow', { date: day.format(expiresAt) }),
          above: 6,
        },
      ];
    }),
  };
}

function qrPicture(link: string): string {
  const { size, path } = drawQr(link);
  const quiet = 4;
  const side = size + 2 * quiet;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-quiet} ${-quiet} ${side} ${side}"><path d="${path}" fill="#000"/></svg>`;
}
