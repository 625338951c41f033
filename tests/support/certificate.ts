import { generateKeyPairSync } from 'node:crypto';
import { newCode } from '#modules/events/certificates/new-code.ts';
import type { CertificateContent } from '#modules/events/certificates/schema.ts';
import { signContent } from '#modules/events/certificates/signing/sign-content.ts';
import type { Db } from '#platform/db/database.ts';

/** A certificate of a person that is in the register without having been issued by an operation. @returns its id */
export async function addCertificate(
  trx: Db,
  given: {
    centreId: string;
    eventId: string;
    personId: string;
    number: number;
    content?: Partial<CertificateContent>;
  },
): Promise<string> {
  const { centreId, eventId, personId, number } = given;
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const x = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const key = await trx
    .insertInto('signing_key')
    .values({ centre_id: centreId, public_key: x, sealed_key: x })
    .returning('id')
    .executeTakeFirstOrThrow();
  const content: CertificateContent = {
    language: 'uk',
    centre: 'Методичний кабінет Заріччя',
    number: `${number}/2026`,
    role: 'participant',
    name: 'Верба Олена',
    forWhom: 'Вербі Олені',
    post: '',
    organisation: '',
    event: {
      kind: 'Семінар',
      title: `Семінар ${number}`,
      topic: '',
      startsOn: '2026-01-20',
      endsOn: '2026-01-20',
      format: null,
      place: '',
    },
    outcomes: '',
    credit: null,
    signer: { post: '', name: '' },
    issuedOn: '2026-01-21',
    replaces: null,
    ...given.content,
  };
  const code = newCode();
  const { id } = await trx
    .insertInto('certificate')
    .values({
      centre_id: centreId,
      event_id: eventId,
      role: 'participant',
      person_id: personId,
      series: '',
      year: 2026,
      number,
      code,
      content: JSON.stringify(content),
      key_id: key.id,
      signature: signContent(privateKey, code, content),
      issued_on: content.issuedOn,
      issued_by_name: 'Пробна',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
