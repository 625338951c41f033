import { html, raw } from 'hono/html';
import type { JsonSchema } from '../json-schema.ts';
import type { DescribedOperation, OpenApi } from '../open-api.ts';
import { problems } from '../open-api-parts.ts';
import { markdown } from './markdown.ts';
import { schemaView } from './schema-view.ts';

/** The document as a page: contents, search, one section for each operation. Works without its script. */
export function referencePage(document: OpenApi): string {
  const sections = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const byTag = document.tags.map(({ name }) => ({
    name,
    sections: sections.filter(({ operation }) => operation.tags.includes(name)),
  }));
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title} API</title>
<link rel="stylesheet" href="/api/v1/reference.css">
<script src="/api/v1/reference.js" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<nav aria-label="Operations">
<p class="brand">${document.info.title} <small>API v${document.info.version}</small></p>
<p class="search" hidden><label for="search">Find an operation</label>
<input id="search" type="search" autocomplete="off" spellcheck="false">
<span id="found" role="status"></span></p>
${byTag.map(
  ({ name, sections }) => html`<h2>${name}</h2>
<ul>${sections.map(
    ({ method, path, operation }) =>
      html`<li data-find="${findText(method, path, operation)}"><a href="#${operation.operationId}">${methodMark(method)} ${path}</a></li>`,
  )}</ul>`,
)}
</nav>
<main id="content">
<h1>${document.info.title} API</h1>
${raw(markdown(document.info.description))}
<p><a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI ${document.openapi})</p>
${byTag.flatMap(({ sections }) =>
  sections.map(({ method, path, operation }) => section(method, path, operation, document)),
)}
<section>
<h2 id="problems">Problems</h2>
<table><thead><tr><th scope="col">Status</th><th scope="col">Code</th><th scope="col">When</th></tr></thead>
<tbody>${Object.entries(problems).flatMap(([status, { codes, description }]) =>
    codes.map(
      (code) =>
        html`<tr id="problem-${code}"><td>${status}</td><td><code>${code}</code></td><td>${description}</td></tr>`,
    ),
  )}</tbody></table>
</section>
</main>
</body>
</html>`);
}

function section(method: string, path: string, operation: DescribedOperation, document: OpenApi) {
  const body = operation.requestBody?.content['application/json']?.schema;
  const answer = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
  const content = (answer?.[1] as { content?: Record<string, { schema: JsonSchema }> })?.content;
  return html`<section data-find="${findText(method, path, operation)}">
<h2 id="${operation.operationId}">${operation.operationId}</h2>
<p class="address">${methodMark(method)} <code>/api/v1${path}</code></p>
<p>${operation.summary}</p>
${raw(markdown(operation.description))}
${
  operation.parameters.length > 0
    ? html`<h3>Parameters</h3>
<table><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Value</th></tr></thead>
<tbody>${operation.parameters.map(
        (parameter) =>
          html`<tr><td><code>${parameter.name}</code>${parameter.required ? ' required' : ''}</td><td>${parameter.in}</td><td>${parameter.description ?? ''} ${schemaView(parameter.schema, document)}</td></tr>`,
      )}</tbody></table>`
    : ''
}
${body ? html`<h3>Body</h3>${schemaView(body, document)}` : ''}
<h3>Reply ${answer?.[0]}</h3>
${content ? replyView(content, document) : html`<p>Empty.</p>`}
<p>Problems: ${Object.keys(operation.responses)
    .filter((status) => !status.startsWith('2'))
    .map(
      (status) => html`<a href="#problem-${problems[Number(status)]?.codes[0]}">${status}</a> `,
    )}</p>
</section>`;
}

/** JSON by its schema, a file by the media types that it can have. */
function replyView(content: Record<string, { schema: JsonSchema }>, document: OpenApi) {
  const json = content['application/json'];
  if (json) return schemaView(json.schema, document);
  return html`<p>A file: ${Object.keys(content).map((type) => html`<code>${type}</code> `)}</p>`;
}

function methodMark(method: string) {
  return html`<span class="method ${method}">${method.toUpperCase()}</span>`;
}

function findText(method: string, path: string, { operationId, summary }: DescribedOperation) {
  return `${method} ${path} ${operationId} ${summary}`.toLowerCase();
}
