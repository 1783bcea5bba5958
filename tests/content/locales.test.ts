import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../shared/base/language.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = (language: InterfaceLanguage): string => join(root, 'shared', 'locales', language);
const files = readdirSync(folder('fr'));
const read = (language: InterfaceLanguage, file: string) =>
  JSON.parse(readFileSync(join(folder(language), file), 'utf8')) as Record<string, string>;

/** Names of the values a message takes, nested plurals included. */
function placeholders(message: string): string[] {
  const names = new Set<string>();
  const visit = (parts: readonly unknown[]): void => {
    for (const part of parts as { type: number; value?: string; options?: object }[]) {
      if (part.type !== 0 && part.type !== 7 && part.value !== undefined) names.add(part.value);
      for (const option of Object.values(part.options ?? {})) {
        visit((option as { value: unknown[] }).value);
      }
    }
  };
  visit(new IntlMessageFormat(message, 'fr', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

/** Words of documents about contents, which have no German: whoever reads in German chooses another language. */
const CONTENT_DOCUMENTS = [
  'report.json',
  'law-sheet.json',
  'floor-plan-print.json',
  'guide-documents.json',
  'visit-documents.json',
  'protection-documents.json',
  'cyber-documents.json',
  'money-sheet.json',
  'labels-sheet.json',
  'stock-take-sheet.json',
  'theft-sheet.json',
  'pad-documents.json',
];
const othersOf = (file: string): readonly InterfaceLanguage[] =>
  INTERFACE_LANGUAGES.filter(
    (language) => language !== 'fr' && (language !== 'de' || !CONTENT_DOCUMENTS.includes(file)),
  );

describe.each(files)('%s', (file) => {
  it.each(othersOf(file))('has the same keys in %s as in French', (language) => {
    expect(Object.keys(read(language, file)).sort()).toEqual(Object.keys(read('fr', file)).sort());
  });

  it.each(othersOf(file))('takes the same values in %s as in French', (language) => {
    const theirs = read(language, file);
    for (const [key, message] of Object.entries(read('fr', file))) {
      expect(placeholders(theirs[key] ?? ''), key).toEqual(placeholders(message));
    }
  });

  it('tags every key with its feature and its kind', () => {
    const kinds = '(action|error|hint|label|markup|prose|status|title)';
    const pattern = new RegExp(`^[a-z-]+\\.${kinds}\\.[a-zA-Z0-9-]+$`);
    for (const key of Object.keys(read('fr', file))) expect(key).toMatch(pattern);
  });
});

it('has no German file that French does not have', () => {
  const expected = files.filter((file) => !CONTENT_DOCUMENTS.includes(file));
  expect(readdirSync(folder('de')).sort()).toEqual(expected.sort());
});

describe('words nobody shows', () => {
  const sources = ['renderer', 'electron', 'shared']
    .flatMap((name) =>
      readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(root, name, path),
      ),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  /** Beginnings of keys that are completed by data, such as `survey.label.domain-${domain}`. */
  const beginnings = [...sources.matchAll(/`([a-z-]+\.[a-z]+\.[a-zA-Z0-9-]*)\$\{/g)].map(
    (match) => match[1] ?? '',
  );

  it.each(INTERFACE_LANGUAGES)('are not in the %s catalogues', (language) => {
    const orphans = readdirSync(folder(language))
      .flatMap((file) => Object.keys(read(language, file)))
      .filter((key) => !sources.includes(`'${key}'`))
      .filter((key) => !beginnings.some((beginning) => key.startsWith(beginning)));
    expect(orphans).toEqual([]);
  });
});
