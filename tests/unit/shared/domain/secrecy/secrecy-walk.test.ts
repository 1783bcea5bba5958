import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONCLUSION_PARTS,
  secrecyDecision,
  secrecyDecisionSchema,
  type SecrecyConclusion,
  type SecrecyQuestion,
} from '../../../../../shared/content/guide/secrecy-decision.js';
import { lawTopic } from '../../../../../shared/content/law/law-topics.js';
import { walkOf } from '../../../../../shared/domain/secrecy/secrecy-walk.js';

/** Rows of the catalogue that are decision rules on secrecy: each has to be met on some way through the guide. */
const DECISION_RULES = [
  'M277', 'M278', 'M305', 'M306', 'M307', 'M308', 'M309', 'M313', 'M314', 'M316', 'M317', 'M325',
  'M326', 'M327', 'M328', 'M329', 'M332', 'M344', 'M345', 'M346', 'M359', 'M371', 'M372', 'M373',
  'M379', 'M383', 'M403', 'M405', 'M406',
]; // prettier-ignore

/** Every complete way through, as its answers. */
function everyWay(): readonly (readonly string[])[] {
  const ways: (readonly string[])[] = [];
  const go = (answers: readonly string[]): void => {
    const { open } = walkOf(secrecyDecision, answers);
    // No way is longer than there are questions, unless it goes round.
    expect(answers.length).toBeLessThanOrEqual(secrecyDecision.questions.length);
    if (open === undefined) ways.push(answers);
    else for (const { id } of open.answers) go([...answers, id]);
  };
  go([]);
  return ways;
}
const ways = everyWay();
const walks = ways.map((answers) => walkOf(secrecyDecision, answers));

describe('the decision guide', () => {
  test('ends each way in a conclusion, without meeting a question twice', () => {
    for (const { steps, conclusion } of walks) {
      expect(conclusion).toBeDefined();
      const met = steps.map(({ question }) => question.id);
      expect(new Set(met).size).toBe(met.length);
    }
  });

  test('has no question and no conclusion that nothing leads to', () => {
    const questions = new Set(walks.flatMap(({ steps }) => steps.map((each) => each.question.id)));
    const conclusions = new Set(walks.map(({ conclusion }) => conclusion?.id));
    expect([...questions].sort()).toEqual(secrecyDecision.questions.map(({ id }) => id).sort());
    expect([...conclusions].sort()).toEqual(secrecyDecision.conclusions.map(({ id }) => id).sort());
  });

  test('can meet every decision rule on secrecy that the catalogue has', () => {
    const points = new Map(secrecyDecision.points.map(({ id, measures }) => [id, measures]));
    const law = new Map(
      lawTopic('secrecy').statements.map(({ id, measures }) => [id, measures ?? []]),
    );
    const ofQuestion = ({ measures, basis }: SecrecyQuestion) => [
      ...measures,
      ...basis.flatMap((id) => law.get(id) ?? []),
    ];
    const ofConclusion = (each: SecrecyConclusion) => [
      ...each.measures,
      ...CONCLUSION_PARTS.flatMap((part) => each[part].flatMap((id) => points.get(id) ?? [])),
      ...[...each.basis, ...each.compare].flatMap((id) => law.get(id) ?? []),
    ];
    const met = new Set(
      walks.flatMap(({ steps, conclusion }) => [
        ...steps.flatMap(({ question }) => ofQuestion(question)),
        ...(conclusion === undefined ? [] : ofConclusion(conclusion)),
      ]),
    );
    expect(DECISION_RULES.filter((id) => !met.has(id))).toEqual([]);
  });

  test('asks seven questions at most', () => {
    expect(Math.max(...ways.map((way) => way.length))).toBeLessThanOrEqual(7);
  });
});

describe('walkOf', () => {
  const answer = fc.constantFrom(
    ...new Set(secrecyDecision.questions.flatMap(({ answers }) => answers.map(({ id }) => id))),
    'nonsense',
  );

  test('is always at a question or at a conclusion, and keeps only answers that were offered', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (given) => {
        const { steps, open, conclusion } = walkOf(secrecyDecision, given);
        expect((open === undefined) !== (conclusion === undefined)).toBe(true);
        expect(given.slice(0, steps.length)).toEqual(steps.map((step) => step.answer));
        for (const step of steps) {
          expect(step.question.answers.map(({ id }) => id)).toContain(step.answer);
        }
      }),
    );
  });

  test('goes back to where it was when the last answer is taken away', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ways), fc.nat(), (way, cut) => {
        const length = cut % way.length;
        const shorter = walkOf(secrecyDecision, way.slice(0, length));
        expect(shorter.open?.id).toBe(walkOf(secrecyDecision, way).steps[length]?.question.id);
      }),
    );
  });

  test('knows a way that leads nowhere for a fault of the data', () => {
    const [first, ...questions] = secrecyDecision.questions;
    const broken = secrecyDecisionSchema.parse({
      ...secrecyDecision,
      questions: [
        {
          ...first,
          answers: [
            { id: 'a', to: { question: 'nowhere' } },
            { id: 'b', to: { conclusion: 'nothing' } },
          ],
        },
        ...questions,
      ],
    });
    expect(() => walkOf(broken, ['a'])).toThrow('no question nowhere');
    expect(() => walkOf(broken, ['b'])).toThrow('no conclusion nothing');
  });
});
