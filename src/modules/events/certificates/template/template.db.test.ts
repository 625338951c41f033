import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { addCertificate } from '../../../../../tests/support/certificate.ts';
import { testCentre, testKernel, testUser } from '../../../../../tests/support/kernel.ts';
import {
  removeCertificateTemplate,
  setCertificateTemplate,
} from '../../operations/certificates/set-template.ts';
import { createEvent } from '../../operations/planning/create-event.ts';
import { getStarterTemplate, getTemplateSample } from './get-template-files.ts';
import { getWordCertificates } from './get-word.ts';

const kernel = await testKernel();
await loadWords({
  eventsCertificates: {
    uk: () => import('../../words/certificates/uk.ts'),
    ru: () => import('../../words/certificates/ru.ts'),
    en: () => import('../../words/certificates/en.ts'),
  },
});
afterAll(stopRendering);

let actor: Actor & { personId: string };
beforeEach(async () => {
  actor = await testUser(kernel, await testCentre(kernel.db), 'administrator');
});

const textOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');

async function form(...lines: string[]) {
  const document = new Document({
    sections: [{ children: lines.map((text) => new Paragraph(text)) }],
  });
  return { name: 'бланк.docx', content: new Uint8Array(await Packer.toBuffer(document)) };
}

const upload = (file: Awaited<ReturnType<typeof form>>, kind: string | null = null) =>
  runOperation(kernel, actor, setCertificateTemplate, { kind, file });

/** Certificates of the caller for a webinar and a seminar. */
async function issued(): Promise<string[]> {
  const events = [];
  for (const [at, kind] of ['webinar', 'seminar'].entries()) {
    const title = `Захід ${at}`;
    const days = { startsOn: '2026-03-12', endsOn: '2026-03-12' };
    const { eventId } = await runOperation(kernel, actor, createEvent, { kind, title, ...days });
    const { centreId, personId } = actor;
    await inCentre(kernel.db, centreId, 'write', (trx) =>
      addCertificate(trx, { centreId, eventId, personId, number: at + 1 }),
    );
    events.push(eventId);
  }
  return events;
}

describe('a centre’s own form in Word', () => {
  it('is begun with the program’s own, which has nothing wrong', async () => {
    const { bytes } = await runQuery(kernel, actor, getStarterTemplate, { language: 'uk' });
    await upload({ name: 'бланк.docx', content: new Uint8Array(bytes) });
    const sample = await runQuery(kernel, actor, getTemplateSample, {});
    expect(textOf(sample.bytes)).toContain('Барвінок Соломії Тарасівні');
    expect(textOf(sample.bytes)).not.toContain('{');
    expect(Object.keys(unzipSync(sample.bytes)).some((name) => name.endsWith('.png'))).toBe(true);
  });

  it('is refused with places that are not known or lacking, and says which', async () => {
    const reasonOf = (sent: Promise<unknown>) =>
      sent.then(
        () => null,
        ({ details }) => [details.reason, details.params?.list],
      );
    expect(await reasonOf(upload(await form('{номер} {кому} {qr} {назвва}')))).toEqual([
      'eventsCertificates.template-unknown',
      '{назвва} → {назва}?',
    ]);
    expect(await reasonOf(upload(await form('{номер} {кому}')))).toEqual([
      'eventsCertificates.template-missing',
      '{qr} / {код} / {адреса}',
    ]);
    const text = { name: 'бланк.docx', content: new TextEncoder().encode('Не документ') };
    expect((await reasonOf(upload(text)))?.[0]).toBe('eventsCertificates.template-unknown-format');
  });

  it('is filled in by the kind of the event, else with the one for all kinds', async () => {
    const [webinar = ''] = await issued();
    const word = (asked: { eventId?: string; year?: number; organisationId?: string }) =>
      runQuery(kernel, actor, getWordCertificates, asked);
    await expect(word({ eventId: webinar })).rejects.toMatchObject({
      details: { reason: 'eventsCertificates.no-template' },
    });
    await upload(await form('Спільний {номер} {кому} {код}'));
    await upload(await form('Вебінар {номер} {піб} {код}'), 'webinar');
    const one = await word({ eventId: webinar });
    expect(one.mediaType).toContain('wordprocessingml');
    expect(textOf(one.bytes)).toMatch(/^Вебінар 1\/2026 /);
    await runOperation(kernel, actor, removeCertificateTemplate, { kind: 'webinar' });
    expect(textOf((await word({ eventId: webinar })).bytes)).toMatch(/^Спільний /);
  });
});
