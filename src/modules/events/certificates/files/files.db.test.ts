import { PDFDocument } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { removeMadeFiles } from '#platform/jobs/made-file.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { addCertificate } from '../../../../../tests/support/certificate.ts';
import { testCentre, testKernel, testUser } from '../../../../../tests/support/kernel.ts';
import {
  beginCertificateFile,
  stopCertificateFile,
} from '../../operations/certificates/make-file.ts';
import { revokeCertificate } from '../../operations/certificates/revoke-certificate.ts';
import { setCertificateTemplate } from '../../operations/certificates/set-template.ts';
import { createEvent } from '../../operations/planning/create-event.ts';
import { getCertificates } from '../get-papers.ts';
import { getCertificateFile, listCertificateFiles } from './list-files.ts';
import { makeCertificateFile } from './make-file-job.ts';
import type { FileForm } from './schema.ts';

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
let eventId: string;
let ids: string[];

/** An event with more certificates than are handed out while one waits. */
beforeEach(async () => {
  actor = await testUser(kernel, await testCentre(kernel.db), 'administrator');
  ({ eventId } = await runOperation(kernel, actor, createEvent, {
    kind: 'seminar',
    title: 'Досліди вдома',
    startsOn: '2026-01-20',
    endsOn: '2026-01-20',
  }));
  ids = [];
  await inCentre(kernel.db, actor.centreId, 'write', async (trx) => {
    for (let number = 1; number <= 101; number += 1) {
      const { id } = await trx
        .insertInto('person')
        .values({
          centre_id: actor.centreId,
          family_name: `Верба${number}`,
          short_name: `Верба${number}`,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const { centreId } = actor;
      ids.push(await addCertificate(trx, { centreId, eventId, personId: id, number }));
    }
  });
});

const begin = (form: FileForm, as: Actor = actor) =>
  runOperation(kernel, as, beginCertificateFile, { eventId, form });
const work = (workId: string, form: FileForm) =>
  makeCertificateFile.run(kernel, actor.centreId, { workId, form, certificateIds: ids });
const shown = async (as: Actor = actor) => runQuery(kernel, as, listCertificateFiles, {});
const file = (workId: string, as: Actor = actor) =>
  runQuery(kernel, as, getCertificateFile, { workId });

describe('many certificates in one file', () => {
  it('are one PDF, in the order of their numbers, without one that was revoked meanwhile', async () => {
    await expect(runQuery(kernel, actor, getCertificates, { eventId })).rejects.toMatchObject({
      details: { reason: 'eventsCertificates.too-many-at-once' },
    });
    const { workId, total } = await begin('pdf');
    expect(total).toBe(101);
    const [, second = ''] = ids;
    await runOperation(kernel, actor, revokeCertificate, {
      certificateId: second,
      reason: 'Помилка',
    });
    await work(workId, 'pdf');
    expect(await shown()).toMatchObject([
      { id: workId, title: 'Досліди вдома', form: 'pdf', state: 'done', done: 101, total: 101 },
    ]);
    const { bytes, mediaType, name } = await file(workId);
    expect([mediaType, name]).toEqual(['application/pdf', 'Досліди вдома.pdf']);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
    const numbers = text.map((page) => Number(/№ (\d+)\/2026/.exec(page)?.[1]));
    expect(numbers).toEqual(ids.map((_, at) => at + 1).filter((number) => number !== 2));
    const about = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([about.getTitle(), about.getAuthor()]).toEqual([
      'Досліди вдома',
      'Методичний кабінет Заріччя',
    ]);
  });

  it('are an archive of documents on the centre’s own form, refused where there is none', async () => {
    await expect(begin('docx')).rejects.toMatchObject({
      details: { reason: 'eventsCertificates.no-template' },
    });
    const children = ['{номер}', '{кому}', '{код}'].map((place) => new Paragraph(place));
    const content = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    await runOperation(kernel, actor, setCertificateTemplate, {
      kind: null,
      file: { name: 'бланк.docx', content: new Uint8Array(content) },
    });
    const { workId } = await begin('docx');
    await work(workId, 'docx');
    const { bytes, name } = await file(workId);
    expect(name).toBe('Досліди вдома.zip');
    expect(Object.keys(unzipSync(bytes))).toHaveLength(101);
  });

  it('are stopped by whoever asked, and leave nothing', async () => {
    const { workId } = await begin('pdf');
    await runOperation(kernel, actor, stopCertificateFile, { workId });
    await work(workId, 'pdf');
    expect(await shown()).toMatchObject([{ state: 'stopped', made: null }]);
    await expect(file(workId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are nobody’s else, and go after a day', async () => {
    const colleague = await testUser(kernel, actor.centreId, 'director');
    const teacher = await testUser(kernel, actor.centreId, 'teacher');
    await expect(begin('pdf', teacher)).rejects.toMatchObject({ code: 'not-found' });
    const { workId } = await begin('pdf');
    await work(workId, 'pdf');
    expect(await shown(colleague)).toEqual([]);
    await expect(file(workId, colleague)).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      runOperation(kernel, colleague, stopCertificateFile, { workId }),
    ).rejects.toMatchObject({ code: 'not-found' });
    const { digest } = await file(workId);
    kernel.setNow(new Date(Date.now() + 25 * 60 * 60 * 1000));
    await removeMadeFiles.run(kernel, actor.centreId);
    kernel.setNow(null);
    await expect(file(workId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(kernel.files.get(digest)).rejects.toThrow();
    expect((await shown())[0]?.made?.removedAt).not.toBeNull();
  });
});
