import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaFiles, schemaText } from '../../../glossary/build/schema-files.ts';

it.each(Object.entries(schemaFiles))(
  '%s is what the schema gives: run npm run schema after changing it',
  (name, schema) => {
    const published: unknown = JSON.parse(
      readFileSync(new URL(`../../../glossary/${name}`, import.meta.url), 'utf8'),
    );
    expect(published).toEqual(JSON.parse(schemaText(schema)));
  },
);
