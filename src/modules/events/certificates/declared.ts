import {
  issueCertificates,
  issueSome,
  stopIssuing,
} from '../operations/certificates/issue-certificates.ts';
import {
  beginCertificateFile,
  finishCertificateFile,
  stopCertificateFile,
} from '../operations/certificates/make-file.ts';
import {
  reissueCertificate,
  revokeCertificate,
} from '../operations/certificates/revoke-certificate.ts';
import {
  rotateSigningKey,
  setCertificateForm,
  setCertificateRule,
} from '../operations/certificates/set-certificates.ts';
import {
  removeCertificateTemplate,
  setCertificateTemplate,
} from '../operations/certificates/set-template.ts';
import { writeSomeLetters } from '../operations/certificates/write-letters.ts';
import { getCertificateFile, listCertificateFiles } from './files/list-files.ts';
import { getCredential } from './get-credential.ts';
import { getCertificate, getCertificates } from './get-papers.ts';
import { listCertificates, listOwnCertificates } from './list-certificates.ts';
import { previewCertificates } from './preview.ts';
import { readCertificateForm } from './read-form.ts';
import { sumOwnCertificates } from './sum-own.ts';
import {
  getStarterTemplate,
  getTemplate,
  getTemplateSample,
} from './template/get-template-files.ts';
import { getWordCertificates } from './template/get-word.ts';

export { answerCheck, answerKeys, type CheckForm } from './check/answer-check.ts';
export { makeCertificateFile } from './files/make-file-job.ts';
export { giveCertificates } from './give-job.ts';
export { writeCertificateLetters } from './letters/write-letters-job.ts';

export const certificateOperations = [
  setCertificateRule,
  issueCertificates,
  issueSome,
  stopIssuing,
  revokeCertificate,
  reissueCertificate,
  setCertificateForm,
  setCertificateTemplate,
  removeCertificateTemplate,
  rotateSigningKey,
  writeSomeLetters,
  beginCertificateFile,
  stopCertificateFile,
  finishCertificateFile,
];

export const certificateQueries = [
  previewCertificates,
  listCertificates,
  listOwnCertificates,
  sumOwnCertificates,
  getCertificate,
  getCertificates,
  getWordCertificates,
  listCertificateFiles,
  getCertificateFile,
  getTemplate,
  getTemplateSample,
  getStarterTemplate,
  getCredential,
  readCertificateForm,
];
