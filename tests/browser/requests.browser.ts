import { expect, test } from 'vitest';
import { listRequests } from '#modules/events/consultations/requests/list-requests.ts';
import { answerRequest } from '#modules/events/operations/consultations/answer-request.ts';
import { askRequest } from '#modules/events/operations/consultations/write-request.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { open, openBrowser } from './support/browser.ts';
import { besideProgram, newCentre, newMember, say } from './support/program.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');

test('an earlier answer is offered while a question is typed, and to who answers the next one', async () => {
  const centreId = await newCentre(kernel);
  const methodist = await newMember(kernel, centreId, 'methodist');
  const teacher = await newMember(kernel, centreId, 'teacher', 'Гай Ірина Іванівна');
  const { requestId } = await runOperation(kernel, teacher, askRequest, {
    question: 'Де взяти зразок робочої програми?',
  });
  const answer = 'У матеріалах жовтневого засідання.';
  await runOperation(kernel, methodist, answerRequest, { requestId, answer, reusable: true });

  const asking = await visit(teacher);
  await open(asking, '/requests/new');
  const question = 'Чи є десь зразок програми для гуртка?';
  await asking.getByLabel(t('eventsConsultations:request.own')).fill(question);
  await asking.getByText('Де взяти зразок робочої програми?').click();
  await asking.getByText(answer).waitFor();
  await asking.getByRole('button', { name: t('eventsConsultations:request.send') }).click();
  await asking.waitForURL(/requests\/[0-9a-f-]{36}$/);

  const answering = await visit(methodist);
  await open(answering, new URL(asking.url()).pathname);
  await answering.getByText('Де взяти зразок робочої програми?').click();
  await answering.getByRole('button', { name: t('eventsConsultations:request.use') }).click();
  const field = answering.getByRole('textbox', { name: t('eventsConsultations:request.answer') });
  expect(await field.inputValue()).toBe(answer);
  await answering
    .getByRole('button', { name: t('eventsConsultations:request.sendAnswer') })
    .click();
  await answering.getByText(t('eventsConsultations:request.state.answered')).waitFor();
  const { rows } = await runQuery(kernel, teacher, listRequests, { state: 'answered' });
  expect(rows.map((row) => [row.question, row.answer])).toContainEqual([question, answer]);
});

test('an order is written down for an enterprise and ends with its document', async () => {
  const methodist = await newMember(kernel, await newCentre(kernel), 'methodist');
  const page = await visit(methodist);
  await open(page, '/requests/order');
  await page.getByLabel(t('eventsConsultations:order.document')).fill('Освітня програма');
  await page.getByText(t('eventsConsultations:order.customers.enterprise')).click();
  await page.getByRole('button', { name: t('eventsConsultations:order.send') }).click();
  // Who orders is asked beside the field; what was typed stays.
  await page.getByRole('alert').waitFor();
  await page.getByLabel(t('eventsConsultations:order.customerName')).fill('ТОВ «Склад»');
  await page.getByRole('button', { name: t('eventsConsultations:order.send') }).click();
  await page.getByRole('heading', { name: 'Освітня програма' }).waitFor();
  await page
    .getByRole('textbox', { name: t('eventsConsultations:order.result') })
    .fill('Передано в двох примірниках');
  await page.setInputFiles('[name=file]', {
    name: 'програма.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
  });
  await page.getByRole('button', { name: t('eventsConsultations:order.finish') }).click();
  const link = page.getByRole('link', { name: 'програма.pdf' });
  await link.waitFor();
  const file = await page.request.get(`${address}${await link.getAttribute('href')}`);
  expect((await file.body()).toString()).toContain('%PDF');
});
