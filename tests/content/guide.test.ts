import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../shared/base/language.js';
import { adviceTopics } from '../../shared/content/guide/advice-cards.js';
import { handouts } from '../../shared/content/guide/guide-documents.js';
import {
  loadAdviceTexts,
  loadContactTexts,
  loadHandoutTexts,
  loadReportTexts,
  loadSecrecyTexts,
} from '../../shared/content/guide/guide-texts.js';
import { officialContacts } from '../../shared/content/guide/official-contacts.js';
import { reportSheet } from '../../shared/content/guide/report-fields.js';
import {
  CONCLUSION_PARTS,
  secrecyDecision,
  statementOf,
} from '../../shared/content/guide/secrecy-decision.js';
import { textKeyOf, versionOn } from '../../shared/content/law/law-topic.js';
import { loadLawTexts } from '../../shared/content/law/law-texts.js';
import { lawStatement, lawTopic } from '../../shared/content/law/law-topics.js';
import { CONTACT_KINDS } from '../../shared/domain/contacts/contact.js';

const { statements: secrecyLaw, checkedOn: SECRECY_LAW_CHECKED_ON } = lawTopic('secrecy');

const CONTENT = join(import.meta.dirname, '../../shared/content');
const files = [
  ...readdirSync(join(CONTENT, 'guide')).map((name) => join('guide', name)),
  ...readdirSync(join(CONTENT, 'law'))
    .filter((name) => name.startsWith('secrecy.'))
    .map((name) => join('law', name)),
];

/** Every text of a language with where it stands. */
function linesOf(language: Language): readonly (readonly [string, string])[] {
  const under = (where: string, value: unknown): (readonly [string, string])[] =>
    typeof value === 'string'
      ? [[where, value]]
      : Object.entries(value as object).flatMap(([key, each]) => under(`${where} ${key}`, each));
  return files
    .filter((name) => name.endsWith(`.${language}.json`))
    .flatMap((name) => under(name, JSON.parse(readFileSync(join(CONTENT, name), 'utf8'))));
}
const keys = (texts: Readonly<Record<string, unknown>> | undefined) =>
  Object.keys(texts ?? {}).sort();
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort();

describe.each(LANGUAGES)('the guide in %s', (language) => {
  test('has a text for each card, point and fork, and for no other', async () => {
    const texts = await loadAdviceTexts(language);
    for (const { topic, cards, forks } of adviceTopics) {
      expect(keys(texts[topic].forks)).toEqual(ids(forks));
      expect(keys(texts[topic].cards)).toEqual(ids(cards));
      for (const { id, points } of cards) {
        expect(keys(texts[topic].cards[id]?.points), id).toEqual(ids(points));
      }
    }
  });

  test('begins each fork with an answer, and gives two answers or more', async () => {
    const texts = await loadAdviceTexts(language);
    for (const { topic, forks, cards } of adviceTopics) {
      for (const fork of forks) {
        const answers = fork.cards.map((id) => texts[topic].cards[id]?.answer);
        expect(answers[0], fork.id).toBeDefined();
        expect(fork.cards.every((id) => cards.some((card) => card.id === id))).toBe(true);
      }
      const alone = cards.filter(({ id }) => !forks.some((fork) => fork.cards.includes(id)));
      for (const { id } of alone) expect(texts[topic].cards[id]?.answer, id).toBeUndefined();
    }
  });

  test('has a text for each question, answer, conclusion and point of the decision', async () => {
    const texts = await loadSecrecyTexts(language);
    const { questions, conclusions, points, provisional } = secrecyDecision;
    expect(keys(texts.questions)).toEqual(ids(questions));
    for (const { id, answers } of questions) {
      expect(keys(texts.questions[id]?.answers), id).toEqual(ids(answers));
      expect(texts.questions[id]?.question, id).toMatch(/\?$/);
    }
    expect(keys(texts.conclusions)).toEqual(ids(conclusions));
    expect(keys(texts.points)).toEqual(ids(points));
    expect(keys(texts.provisional)).toEqual([...provisional].sort());
  });

  test('has a text for each version of each statement of law', async () => {
    const texts = await loadLawTexts('secrecy', language);
    const expected = secrecyLaw.flatMap((statement) =>
      statement.versions.map((version) => textKeyOf(statement, version)),
    );
    expect(keys(texts)).toEqual(expected.sort());
  });

  test('has a text for each contact, kind and group', async () => {
    const texts = await loadContactTexts(language);
    expect(keys(texts.contacts)).toEqual(ids(officialContacts));
    expect(keys(texts.kinds)).toEqual([...CONTACT_KINDS].sort());
  });

  test('has a text for each field, option and thing to leave out', async () => {
    const texts = await loadReportTexts(language);
    const fields = reportSheet.sections.flatMap((section) => section.fields);
    expect(keys(texts.sections)).toEqual(ids(reportSheet.sections));
    expect(keys(texts.fields)).toEqual(ids(fields));
    for (const { id, kind, options } of fields) {
      expect(kind === 'choice', id).toBe(options !== undefined);
      expect(keys(texts.fields[id]?.options), id).toEqual([...(options ?? [])].sort());
    }
    expect(keys(texts.leaveOut)).toEqual(ids(reportSheet.leaveOut));
  });

  test('has a text for each paragraph and blank of the pages to hand out', async () => {
    const texts = await loadHandoutTexts(language);
    expect(keys(texts)).toEqual(ids(handouts));
    for (const { id, paragraphs, blanks } of handouts) {
      expect(keys(texts[id].paragraphs)).toEqual([...paragraphs].sort());
      expect(keys(texts[id].blanks)).toEqual([...blanks].sort());
    }
  });

  test('speaks in sentences of at most thirty words', () => {
    const long = linesOf(language).flatMap(([where, line]) =>
      line
        .split(/[.;:!?](?:\s|$)/)
        .filter((sentence) => sentence.split(/\s+/).length > 30)
        .map(() => where),
    );
    expect(long).toEqual([]);
  });

  test('has no exclamation mark, straight apostrophe, dash for a comma or stray space', () => {
    const wrong = linesOf(language).filter(([, line]) => /[!'—]|^\s|\s$| {2}/.test(line));
    expect(wrong.map(([where]) => where)).toEqual([]);
  });

  test('spaces its punctuation as the language does', () => {
    const rule =
      language === 'fr'
        ? /[^\u202F][;?]|[^\u00A0\u202F\d]:|«[^\u00A0\u202F]|[^\u00A0\u202F]»/
        : /\s[;:?,.]/;
    const wrong = linesOf(language).filter(([, line]) => rule.test(line));
    expect(wrong.map(([where]) => where)).toEqual([]);
  });

  test('has no two texts of one kind alike', async () => {
    const { conclusions, points } = await loadSecrecyTexts(language);
    for (const texts of [conclusions, points]) {
      const words = Object.values(texts);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('professional secrecy as law', () => {
  test('gives the new numbers for facts from 1 September 2026, and the old ones before', () => {
    const articles = (day: string) =>
      secrecyLaw
        .flatMap((statement) => versionOn(statement, day) ?? [])
        .filter(({ instrument, article }) => instrument === 'penal-code' && article !== '')
        .map(({ article }) => article);
    expect([...new Set(articles('2026-08-31'))].sort()).toEqual([
      'art. 422bis',
      'art. 458',
      'art. 458bis',
      'art. 458ter',
    ]);
    expect([...new Set(articles('2026-09-01'))].sort()).toEqual([
      'art. 299',
      'art. 352',
      'art. 353 § 1',
      'art. 353 § 2',
    ]);
  });

  test('says where a rule that is not sure is confirmed, and was read after it came into force', () => {
    for (const { id, versions } of secrecyLaw) {
      for (const { confidence, checkAt, source, since } of versions) {
        expect([id, checkAt !== undefined]).toEqual([id, confidence !== 'high']);
        expect(source, id).toBeDefined();
        expect((since ?? '') < SECRECY_LAW_CHECKED_ON).toBe(true);
      }
    }
  });

  test.each(LANGUAGES)(
    'marks French law as French, and shows no amount, in %s',
    async (language) => {
      const texts = await loadLawTexts('secrecy', language);
      const country = {
        fr: /en France|^France|français/i,
        nl: /Frankrijk|Franse/,
        en: /France|French/,
      };
      for (const { id, versions } of secrecyLaw) {
        if (versions.some(({ instrument }) => instrument === 'french-law')) {
          expect(texts[id], id).toMatch(country[language]);
          expect(
            versions.every(({ confidence }) => confidence === 'low'),
            id,
          ).toBe(true);
        }
      }
      for (const [key, text] of Object.entries(texts))
        expect(text, key).not.toMatch(/€|\d+\s*(?:EUR|euro)/);
    },
  );

  test('rests on Belgian texts; French law is there for comparison only', () => {
    for (const { id, basis } of [...secrecyDecision.questions, ...secrecyDecision.conclusions]) {
      for (const name of basis) {
        const { topic, id: statement } = statementOf(name);
        const { versions } = lawStatement(topic, statement);
        expect(versions[0]?.instrument, `${id} ${name}`).not.toBe('french-law');
      }
    }
  });
});

test('each part of a conclusion names points there are, and every point is used', () => {
  const known = ids(secrecyDecision.points);
  const used = secrecyDecision.conclusions.flatMap((each) =>
    CONCLUSION_PARTS.flatMap((part) => each[part]),
  );
  expect([...new Set(used)].sort()).toEqual(known);
});

test('a grey case ends at the Order’s National Council', () => {
  for (const { id, verdict, before } of secrecyDecision.conclusions) {
    if (verdict !== 'ask') continue;
    const asks = ['ask-order', 'ask-agreement'];
    expect(
      before.some((point) => asks.includes(point)),
      id,
    ).toBe(true);
  }
});

test('no field of the report is medical', () => {
  const fields = reportSheet.sections.flatMap((section) => ids(section.fields));
  const medical = /diagnos|treat|medic|drug|symptom|patient|reason|history|health/;
  expect(fields.filter((id) => medical.test(id))).toEqual([]);
});
