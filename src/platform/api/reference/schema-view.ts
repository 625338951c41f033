import { html } from 'hono/html';
import type { JsonSchema } from '../json-schema.ts';
import type { OpenApi } from '../open-api.ts';

type View = ReturnType<typeof html>;

/** A schema as nested lists; one that contains itself ends where it begins again. */
export function schemaView(
  schema: JsonSchema,
  document: OpenApi,
  within: readonly string[] = [],
): View {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const part = document.components.schemas[name];
    if (!part || within.includes(name)) return html`<em>${name}</em>`;
    return schemaView(part, document, [...within, name]);
  }
  const choice = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choice)
    return html`${choice.map(
      (branch, at) =>
        html`${at > 0 ? html` <em>or</em> ` : ''}${schemaView(branch, document, within)}`,
    )}`;
  if (schema.properties) return objectView(schema, document, within);
  if (schema.type === 'array')
    return html`array of ${schemaView(schema.items ?? {}, document, within)}`;
  return html`<span class="type">${plainView(schema)}</span>`;
}

function objectView(schema: JsonSchema, document: OpenApi, within: readonly string[]): View {
  const required = new Set(schema.required);
  return html`<dl>${Object.entries(schema.properties ?? {}).map(
    ([name, part]) =>
      html`<dt><code>${name}</code>${required.has(name) ? '' : html` <em>optional</em>`}</dt><dd>${part.description ?? ''} ${schemaView(part, document, within)}</dd>`,
  )}</dl>`;
}

/** Type, format, options and bounds in one line. */
function plainView(schema: JsonSchema): string {
  const { type, format, const: only, minimum, maximum, minLength, maxLength } = schema;
  const options = Array.isArray(schema.enum) ? schema.enum.map(String).join(' | ') : '';
  const bound = (least: unknown, most: unknown, unit: string) => {
    const top = most === Number.MAX_SAFE_INTEGER ? undefined : most;
    if (least === undefined && top === undefined) return '';
    return `${least ?? ''}…${top ?? ''}${unit}`;
  };
  return [
    options || (only === undefined ? '' : JSON.stringify(only)) || String(type ?? 'any'),
    typeof format === 'string' ? `(${format})` : '',
    bound(minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum, maximum, ''),
    bound(minLength, maxLength, ' characters'),
    schema.default === undefined ? '' : `default ${JSON.stringify(schema.default)}`,
  ]
    .filter(Boolean)
    .join(' ');
}
