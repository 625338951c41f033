import { randomUUID } from 'node:crypto';
import { Document, Packer, Paragraph } from 'docx';
import { type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const startsOn = '2026-01-20';

/** A seminar that was held with a guest or a person, in the world's section and in a branch of its institution. */
async function held(of: World, personId?: string | null): Promise<string> {
  const made = await of.prepare('event.create', {
    kind: 'seminar',
    title: `Семінар ${randomUUID()}`,
    startsOn,
    endsOn: startsOn,
    startsTime: '10:00',
    endsTime: '12:00',
    sectionId: await of.section(),
    hostOrganisationId: await of.organisation(),
    registration: 'open',
  });
  const eventId = idOf(made, 'eventId');
  await of.prepare('event.publish', { eventIds: [eventId] });
  await of.prepare('event.attendance.walk-in', {
    eventId,
    ...(personId ? { personIds: [personId] } : { guests: [{ name: 'Гостя Марія' }] }),
  });
  await of.prepare('event.hold', { eventId });
  return eventId;
}

async function certificate(of: World, personId?: string | null): Promise<string> {
  const eventId = await held(of, personId);
  await of.prepare('certificate.issue-some', { eventId, byName: 'Пробна' });
  return of.certificateOf(eventId);
}

const idOf = (output: unknown, key: string): string =>
  String((output as Record<string, unknown>)[key] ?? randomUUID());

/** A form in Word with what every certificate needs. */
async function form() {
  const children = ['{номер}', '{кому}', '{qr}'].map((place) => new Paragraph(place));
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  return { name: 'form.docx', content: new Uint8Array(bytes) };
}

/** A kind that has a form of its own. */
async function ownForm(of: World): Promise<{ kind: string }> {
  const kind = 'seminar';
  await of.prepare('certificate.set-template', { kind, file: await form() });
  return { kind };
}

/** A file with certificates that the owner has asked for. */
const file = async (of: World) => ({ workId: await of.exported('certificates.file:pdf') });

const reason = 'Помилка в обліку';

export const eventCertificatesCases: Cases = {
  'certificate.preview': { input: async (of) => ({ eventId: await held(of) }), placed: true },
  'certificate.list': nothing,
  'certificate.list-own': nothing,
  'certificate.sum-own': nothing,
  'certificate.form.read': nothing,
  'certificate.paper': {
    input: async (of) => ({ certificateId: await certificate(of, of.owner?.personId) }),
    owned: true,
    hidden: true,
  },
  'certificate.credential': {
    input: async (of) => ({ certificateId: await certificate(of, of.owner?.personId) }),
    owned: true,
    hidden: true,
  },
  'certificate.papers': {
    input: async (of) => {
      const eventId = await held(of);
      await of.prepare('certificate.issue-some', { eventId, byName: 'Пробна' });
      return { eventId };
    },
    placed: true,
  },
  'certificate.file.make': {
    input: async (of) => {
      const eventId = await held(of);
      await of.prepare('certificate.issue-some', { eventId, byName: 'Пробна' });
      return { eventId, form: 'pdf' };
    },
    placed: true,
    hidden: true,
  },
  'certificate.file.list': nothing,
  'certificate.file.get': { input: file, owned: true, hidden: true },
  'certificate.file.stop': { input: file, owned: true, hidden: true },
  'certificate.file.finish': {
    input: async (of) => ({ ...(await file(of)), made: { sha256: '0'.repeat(64), size: 1 } }),
  },
  'certificate.word': {
    input: async (of) => ({ certificateId: await certificate(of) }),
    placed: true,
    hidden: true,
  },
  'certificate.template.file': { input: ownForm },
  'certificate.template.sample': { input: ownForm },
  'certificate.template.starter': { input: async () => ({ language: 'uk' }) },
  'certificate.set-template': {
    input: async () => ({ kind: 'seminar', file: await form() }),
  },
  'certificate.remove-template': { input: ownForm },
  'certificate.set-rule': {
    input: async (of) => ({ eventId: await held(of), roles: ['speaker'], presentShare: 50 }),
    placed: true,
  },
  'certificate.issue': { input: async (of) => ({ eventId: await held(of) }), placed: true },
  'certificate.stop': { input: async (of) => ({ eventId: await held(of) }), placed: true },
  'certificate.issue-some': {
    input: async (of) => ({ eventId: await held(of), byName: 'Пробна' }),
  },
  'certificate.write-letters': { input: async (of) => ({ eventId: await held(of) }) },
  'certificate.revoke': {
    input: async (of) => ({ certificateId: await certificate(of), reason }),
    placed: true,
  },
  'certificate.reissue': {
    input: async (of) => ({ certificateId: await certificate(of), reason }),
    placed: true,
  },
  'certificate.set-form': {
    input: async () => ({ series: 'МК', signerPost: '', signerName: '' }),
  },
  'certificate.rotate-key': nothing,
};
