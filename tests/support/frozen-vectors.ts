/** The vectors of the vault's format, as they lie in `fixtures/vectors.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const vectorsSchema = z.array(
  z.strictObject({
    name: z.string(),
    kind: z.string(),
    input: z.record(z.string(), z.unknown()),
    output: z.string(),
  }),
);

const file = join(import.meta.dirname, '..', 'fixtures', 'vectors.json');

export const frozenVectors = vectorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
