/** `npm run schema`: writes the published JSON Schemas, which give editors completion and checks, from schema.ts. */
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Comparison, TermFile } from '../schema.ts';

export const schemaFiles = {
  'term-file.schema.json': TermFile,
  'comparison.schema.json': Comparison,
} as const;

export function schemaText(schema: (typeof schemaFiles)[keyof typeof schemaFiles]): string {
  return JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore' }), null, 2) + '\n';
}

if (import.meta.main)
  for (const [name, schema] of Object.entries(schemaFiles))
    writeFileSync(new URL(`../${name}`, import.meta.url), schemaText(schema));
