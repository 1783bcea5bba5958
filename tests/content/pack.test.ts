import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LANGUAGES } from '../../shared/base/language.js';
import { DOMAINS, packPartSchema, packTextSchema } from '../../shared/content/schema.js';
import {
  loadSurgeryTexts,
  PACK_VERSION,
  surgeryQuestions,
} from '../../shared/content/surgery-pack.js';
import { isIn } from '../../shared/domain/assessment/trend.js';
import { exportableQuestions } from '../../shared/report/exportable-questions.js';

const FOLDER = join(import.meta.dirname, '../../shared/content/packs/surgery');
/** Ids of the questions of version 1.1.0, the last one before they named theirs. */
const FIRST_IDS = join(import.meta.dirname, '../fixtures/pack-1.1.0.json');
const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const idsOf = (name: string) => packPartSchema.parse(read(name)).questions.map(({ id }) => id);
const byId = new Map(surgeryQuestions.map((question) => [question.id, question]));

describe.each(DOMAINS)('the pack’s part %s', (domain) => {
  test('matches the schema and holds only its own questions', () => {
    const part = packPartSchema.parse(read(`${domain}.json`));
    expect(part.domain).toBe(domain);
    for (const question of part.questions) {
      expect(question.domain).toBe(domain);
      expect(question.id.split('.')[0]).toBe(domain);
    }
  });

  test.each(LANGUAGES)('has a text in %s for each question and for no other', (language) => {
    const texts = packTextSchema.parse(read(`${domain}.${language}.json`));
    expect(Object.keys(texts).sort()).toEqual([...idsOf(`${domain}.json`)].sort());
  });
});

describe('the pack', () => {
  test('holds no file besides the parts and their texts', () => {
    const endings = ['', ...LANGUAGES.map((language) => `.${language}`)];
    const expected = DOMAINS.flatMap((domain) => endings.map((end) => `${domain}${end}.json`));
    const found = readdirSync(FOLDER).filter((name) => name !== 'uncovered.json');
    expect(found.sort()).toEqual(expected.sort());
  });

  test('has well over a hundred questions, each id once', () => {
    expect(surgeryQuestions.length).toBeGreaterThanOrEqual(100);
    expect(byId.size).toBe(surgeryQuestions.length);
  });

  test('says of each question that came after 1.1.0 which version brought it', () => {
    const then = new Set(z.array(z.string()).parse(JSON.parse(readFileSync(FIRST_IDS, 'utf8'))));
    for (const { id, since } of surgeryQuestions) {
      // Else an answer to it would look like progress: see shared/domain/assessment/trend.ts.
      expect(since === undefined, `${id} has "since"`).toBe(then.has(id));
      if (since !== undefined) expect(isIn({ since }, PACK_VERSION), id).toBe(true);
    }
  });

  test('asks the manual’s own twelve questions, each once and all in the first survey', () => {
    const official = surgeryQuestions.filter((question) => question.official !== undefined);
    const numbers = official.map((question) => question.official ?? 0).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(official.every((question) => question.first)).toBe(true);
  });

  test('has a first survey that fits in 15 minutes', () => {
    const first = surgeryQuestions.filter((question) => question.first);
    expect(first.length).toBeGreaterThanOrEqual(20);
    expect(first.length).toBeLessThanOrEqual(40);
  });

  test('makes follow-ups depend on questions that exist and are asked at least as often', () => {
    for (const { id, first, perSite, followUp } of surgeryQuestions) {
      if (followUp === undefined) continue;
      const parent = byId.get(followUp.question);
      expect(parent, id).toBeDefined();
      expect(parent?.id, id).not.toBe(id);
      if (first) expect(parent?.first, id).toBe(true);
      if (!perSite) expect(parent?.perSite, id).toBe(false);
    }
  });

  test('bounds every count so that each verdict can be given', () => {
    for (const { id, answer } of surgeryQuestions) {
      if (answer.kind !== 'count') continue;
      const { direction, meets, partly = meets, max } = answer;
      expect(direction === 'atLeast' ? partly <= meets : partly >= meets, id).toBe(true);
      expect(Math.max(meets, partly), id).toBeLessThanOrEqual(max);
    }
  });

  test('dates every statement of law', () => {
    for (const { id, layer, citation } of surgeryQuestions) {
      if (layer === 'legal') expect(citation.checkedOn, id).toBeDefined();
    }
  });

  test('marks the follow-ups of sensitive questions as sensitive themselves', () => {
    const exportable = exportableQuestions(surgeryQuestions);
    for (const { id, neverExport } of surgeryQuestions) {
      expect(exportable.has(id), id).toBe(neverExport !== true);
    }
  });
});

describe.each(LANGUAGES)('texts in %s', (language) => {
  const lines = async (): Promise<readonly (readonly [string, string])[]> =>
    Object.entries(await loadSurgeryTexts(language)).flatMap(([id, text]) =>
      Object.entries(text).map(([field, line]) => [`${id} ${field}`, String(line)] as const),
    );
  const breaking = async (rule: RegExp) =>
    (await lines()).filter(([, line]) => rule.test(line)).map(([where]) => where);

  test('are loaded for every question', async () => {
    const texts = await loadSurgeryTexts(language);
    expect(Object.keys(texts).sort()).toEqual([...byId.keys()].sort());
  });

  test('have no exclamation mark, straight apostrophe, dash for a comma or stray space', async () => {
    expect(await breaking(/[!'—]|^\s|\s$| {2}/)).toEqual([]);
  });

  test('end their questions with a question mark', async () => {
    const texts = await loadSurgeryTexts(language);
    const without = Object.entries(texts).filter(([, text]) => !text.question.endsWith('?'));
    expect(without.map(([id]) => id)).toEqual([]);
  });

  test('space their punctuation as the language does', async () => {
    if (language === 'fr') {
      expect(await breaking(/[^\u202F][;?]/)).toEqual([]);
      expect(await breaking(/[^\u00A0\u202F\d]:|«[^\u00A0\u202F]|[^\u00A0\u202F]»/)).toEqual([]);
    } else {
      expect(await breaking(/\s[;:?,.]/)).toEqual([]);
    }
  });
});
