import { SignJWT } from 'jose';
import { translator } from '#platform/i18n/translator.ts';
import type { CertificateContent } from '../schema.ts';
import { didOf, keyName } from './did.ts';
import type { SigningKey } from './signing-key.ts';

export interface CredentialOptions {
  /** The certificate's. */
  id: string;
  code: string;
  content: CertificateContent;
  centreId: string;
  publicUrl: string;
}

/**
 * How credentials are called, also in the list of what was revoked, which anybody reads: not by the address of their
 * check, whose code lets its holder see the name.
 */
export const credentialId = (certificateId: string) => `urn:uuid:${certificateId}`;

/**
 * A certificate as an Open Badges 3.0 credential: the unsigned document (1EdTech, «Open Badges Specification» 3.0,
 * AchievementCredential). It says what the certificate says and nothing more.
 */
function credentialOf({ id, code, content, centreId, publicUrl }: CredentialOptions) {
  const t = translator(content.language).getFixedT(null, 'eventsCertificates');
  const address = `${publicUrl}/c/${code}`;
  const { event, credit } = content;
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: credentialId(id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: didOf(publicUrl, centreId), type: ['Profile'], name: content.centre },
    validFrom: `${content.issuedOn}T00:00:00Z`,
    name: event.title,
    credentialSubject: {
      type: ['AchievementSubject'],
      role: t(`role.${content.role}`),
      identifier: [
        {
          type: 'IdentityObject',
          identityHash: content.name,
          identityType: 'name',
          hashed: false,
        },
      ],
      activityStartDate: `${event.startsOn}T00:00:00Z`,
      activityEndDate: `${event.endsOn}T00:00:00Z`,
      licenseNumber: content.number,
      ...(credit?.credits && { creditsEarned: credit.credits.amount }),
      achievement: {
        id: `${address}#achievement`,
        type: ['Achievement'],
        achievementType: 'Certificate',
        inLanguage: content.language,
        name: event.title,
        description: [event.kind, event.topic].filter(Boolean).join('. '),
        criteria: {
          narrative: [t(`for.${content.role}`), content.outcomes].filter(Boolean).join('. '),
        },
      },
    },
    evidence: [{ id: address, type: ['Evidence'], name: t('check.title') }],
    credentialStatus: {
      id: `${publicUrl}/c/centre/${centreId}/revoked.json`,
      type: '1EdTechRevocationList',
    },
  };
}

/** The credential as a signed JWT (EdDSA); the same each time it is asked for, as long as the key is. */
export function signCredential(key: SigningKey, options: CredentialOptions): Promise<string> {
  const { publicUrl, centreId, content } = options;
  const credential = credentialOf(options);
  return new SignJWT({ ...credential, sub: credential.id })
    .setProtectedHeader({
      alg: 'EdDSA',
      typ: 'JWT',
      kid: keyName(publicUrl, centreId, key.id),
    })
    .setIssuer(didOf(publicUrl, centreId))
    .setJti(credential.id)
    .setNotBefore(new Date(`${content.issuedOn}T00:00:00Z`))
    .sign(key.privateKey);
}
