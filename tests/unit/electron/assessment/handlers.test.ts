import { beforeEach, describe, expect, test } from 'vitest';
import { assessmentHandlers } from '../../../../electron/assessment/handlers.js';
import { practiceRecord } from '../../../../electron/practice/practice-repository.js';
import { contract, type Parsed } from '../../../../shared/ipc/contract.js';
import { aPractice, aQuestion, SITE_A, SITE_B } from '../../../support/assessment-builders.js';
import { memoryRecords, type MemoryRecords } from '../../../support/memory-records.js';

const questions = [
  aQuestion('access.habit'),
  aQuestion('access.door', { perSite: true }),
  aQuestion('access.locks', {
    answer: { kind: 'count', unit: 'points', direction: 'atLeast', meets: 3, max: 20 },
  }),
  aQuestion('access.test', { answer: { kind: 'date', withinMonths: 12 } }),
];

let records: MemoryRecords;
let now: string;
let handlers: ReturnType<typeof assessmentHandlers>;

beforeEach(() => {
  records = memoryRecords();
  records.putMany([practiceRecord(records, aPractice())]);
  now = '2025-09-29T10:00:00.000Z';
  let lastId = 0;
  handlers = assessmentHandlers({
    records: () => records,
    clock: { now: () => now, today: () => now.slice(0, 10) },
    ids: { hex: (bytes) => (lastId += 1).toString(16).padStart(bytes * 2, '0') },
    questions,
  });
});

const start = async (scope: 'first' | 'full' = 'full') => handlers['assessment.start']({ scope });

/** An answer as the contract would let it through. */
async function answer(
  assessmentId: string,
  questionId: string,
  given: Readonly<Record<string, unknown>> = {},
) {
  const input: Parsed<'assessment.answer'> = contract['assessment.answer'].input.parse({
    assessmentId,
    questionId,
    placeId: 'practice',
    note: '',
    ...given,
  });
  return handlers['assessment.answer'](input);
}

describe('starting', () => {
  test('makes an empty assessment of the present pack', async () => {
    const { assessment, answers } = await start('first');
    expect(assessment).toMatchObject({ scope: 'first', startedAt: now });
    expect(assessment.previousId).toBeUndefined();
    expect(answers).toEqual([]);
  });

  test('gives back the unfinished assessment instead of a second one', async () => {
    const { assessment } = await start('first');
    await answer(assessment.id, 'access.habit', { verdict: 'yes' });
    const again = await start('full');
    expect(again.assessment).toEqual(assessment);
    expect(again.answers).toHaveLength(1);
    expect(records.size('assessment')).toBe(1);
  });

  test('begins from the last answers, to be confirmed, with dates judged anew', async () => {
    const { assessment } = await start();
    await answer(assessment.id, 'access.habit', { verdict: 'partly', note: 'evenings' });
    await answer(assessment.id, 'access.test', { date: '2025-09-01' });
    await handlers['assessment.finish']({ assessmentId: assessment.id });
    now = '2027-01-10T10:00:00.000Z';
    const next = await start();
    expect(next.assessment.previousId).toBe(assessment.id);
    expect(next.answers).toMatchObject([
      { questionId: 'access.habit', verdict: 'partly', note: 'evenings', toConfirm: true },
      { questionId: 'access.test', verdict: 'partly', date: '2025-09-01', toConfirm: true },
    ]);
    const before = await handlers['assessment.get']({ assessmentId: assessment.id });
    expect(before.answers[1]).toMatchObject({ verdict: 'yes', toConfirm: false });
  });
});

describe('answering', () => {
  test('keeps one record for each question and place, the last answer in it', async () => {
    const { assessment } = await start();
    await answer(assessment.id, 'access.habit', { verdict: 'no' });
    await answer(assessment.id, 'access.habit', { verdict: 'yes', note: 'since March' });
    await answer(assessment.id, 'access.door', { verdict: 'no', placeId: SITE_A });
    const { answers } = await handlers['assessment.get']({ assessmentId: assessment.id });
    expect(answers).toMatchObject([
      { questionId: 'access.habit', verdict: 'yes', note: 'since March', answeredAt: now },
      { questionId: 'access.door', verdict: 'no', placeId: SITE_A },
    ]);
  });

  test('confirms a carried-over answer', async () => {
    const { assessment } = await start();
    await answer(assessment.id, 'access.habit', { verdict: 'yes' });
    await handlers['assessment.finish']({ assessmentId: assessment.id });
    const next = await start();
    const confirmed = await answer(next.assessment.id, 'access.habit', { verdict: 'yes' });
    expect(confirmed.toConfirm).toBe(false);
  });

  test('works the verdict out by itself from a number or a date', async () => {
    const { assessment } = await start();
    const told = { verdict: 'yes', count: 1 };
    expect(await answer(assessment.id, 'access.locks', told)).toMatchObject({ verdict: 'no' });
    const old = { verdict: 'yes', date: '2020-01-01' };
    expect(await answer(assessment.id, 'access.test', old)).toMatchObject({ verdict: 'partly' });
  });

  test('drops the number beside "don’t know"', async () => {
    const { assessment } = await start();
    const given = await answer(assessment.id, 'access.locks', { verdict: 'unknown', count: 3 });
    expect(given).toMatchObject({ verdict: 'unknown' });
    expect(given.count).toBeUndefined();
  });

  test('keeps a note without an answer', async () => {
    const { assessment } = await start();
    const given = await answer(assessment.id, 'access.locks', { note: 'ask the locksmith' });
    expect(given.note).toBe('ask the locksmith');
    expect(given.verdict).toBeUndefined();
  });

  test.each([
    ['an unknown question', 'access.none', { verdict: 'yes' }, 'not-found'],
    ['an unknown site', 'access.door', { verdict: 'yes', placeId: SITE_B }, 'not-found'],
    ['a site for a question of the practice', 'access.habit', { placeId: SITE_A }, 'bad-input'],
    ['the practice for a question of a site', 'access.door', { verdict: 'yes' }, 'bad-input'],
    ['a number beside a choice', 'access.habit', { verdict: 'yes', count: 2 }, 'bad-input'],
    ['a date beside a number', 'access.locks', { count: 3, date: '2025-01-01' }, 'bad-input'],
    ['a number out of range', 'access.locks', { count: 21 }, 'bad-input'],
    ['a date still to come', 'access.test', { date: '2025-09-30' }, 'bad-input'],
    ['a verdict in place of a number', 'access.locks', { verdict: 'yes' }, 'bad-input'],
  ])('refuses %s', async (_, questionId, given, code) => {
    const { assessment } = await start();
    await expect(answer(assessment.id, questionId, given)).rejects.toMatchObject({ code });
    expect(records.size('answer')).toBe(0);
  });

  test('refuses an assessment nobody started', async () => {
    await expect(answer('f'.repeat(32), 'access.habit', { verdict: 'yes' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('finishing', () => {
  test('closes to answers until reopened', async () => {
    const { assessment } = await start();
    const ref = { assessmentId: assessment.id };
    const finished = await handlers['assessment.finish'](ref);
    expect(finished.finishedAt).toBe(now);
    await expect(answer(assessment.id, 'access.habit', { verdict: 'yes' })).rejects.toMatchObject({
      code: 'not-permitted',
    });
    const reopened = await handlers['assessment.reopen'](ref);
    expect(reopened.finishedAt).toBeUndefined();
    await expect(answer(assessment.id, 'access.habit', { verdict: 'yes' })).resolves.toBeDefined();
  });

  test('twice keeps the first date', async () => {
    const { assessment } = await start();
    const ref = { assessmentId: assessment.id };
    const finished = await handlers['assessment.finish'](ref);
    now = '2026-01-01T00:00:00.000Z';
    expect(await handlers['assessment.finish'](ref)).toEqual(finished);
  });

  test('leaves only one assessment open: the earlier one cannot be reopened meanwhile', async () => {
    const { assessment } = await start();
    const ref = { assessmentId: assessment.id };
    await handlers['assessment.finish'](ref);
    await start();
    const refusal = { code: 'not-permitted' };
    expect(() => handlers['assessment.reopen'](ref)).toThrow(expect.objectContaining(refusal));
    expect(() => handlers['assessment.widen'](ref)).toThrow(expect.objectContaining(refusal));
  });
});

describe('saying that an answer still holds', () => {
  const confirm = (assessmentId: string, questionId = 'access.habit') =>
    handlers['assessment.confirm'](
      contract['assessment.confirm'].input.parse({
        assessmentId,
        questionId,
        placeId: 'practice',
      }),
    );

  test('keeps it in a finished assessment with the day, and can be taken back', async () => {
    const { assessment } = await start();
    const given = await answer(assessment.id, 'access.habit', { verdict: 'yes', note: 'each day' });
    await handlers['assessment.finish']({ assessmentId: assessment.id });
    now = '2026-10-01T08:00:00.000Z';
    const confirmed = await confirm(assessment.id);
    expect(confirmed).toEqual({ ...given, confirmedAt: now });
    const place = { assessmentId: assessment.id, questionId: given.questionId };
    const back = { ...place, placeId: given.placeId, toConfirm: false } as const;
    expect(await handlers['assessment.unconfirm'](back)).toEqual(given);
    const { answers } = await handlers['assessment.get']({ assessmentId: assessment.id });
    expect(answers).toEqual([given]);
  });

  test('settles one taken over from the round before', async () => {
    const first = await start();
    await answer(first.assessment.id, 'access.habit', { verdict: 'no' });
    await handlers['assessment.finish']({ assessmentId: first.assessment.id });
    now = '2026-10-01T08:00:00.000Z';
    const next = await start();
    const confirmed = await confirm(next.assessment.id);
    expect(confirmed).toMatchObject({ verdict: 'no', toConfirm: false, confirmedAt: now });
    expect(confirmed.answeredAt).toBe('2025-09-29T10:00:00.000Z');
  });

  test('is refused where nothing was answered, and for a day to come', async () => {
    const { assessment } = await start();
    expect(() => confirm(assessment.id)).toThrow(expect.objectContaining({ code: 'not-found' }));
    const given = await answer(assessment.id, 'access.habit', { note: 'only a note' });
    expect(() => confirm(assessment.id)).toThrow(expect.objectContaining({ code: 'bad-input' }));
    await answer(assessment.id, 'access.habit', { verdict: 'yes' });
    await confirm(assessment.id);
    expect(() =>
      handlers['assessment.unconfirm']({
        assessmentId: assessment.id,
        questionId: given.questionId,
        placeId: given.placeId,
        toConfirm: false,
        confirmedAt: '2099-01-01T00:00:00.000Z',
      }),
    ).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });
});

test('a finished first survey widens to a full assessment and opens again', async () => {
  const { assessment } = await start('first');
  const ref = { assessmentId: assessment.id };
  await handlers['assessment.finish'](ref);
  const widened = await handlers['assessment.widen'](ref);
  expect(widened).toMatchObject({ id: assessment.id, scope: 'full' });
  expect(widened.finishedAt).toBeUndefined();
});

test('remembers where the user left off', async () => {
  const { assessment } = await start();
  const cursor = 'access.habit@practice';
  await handlers['assessment.remember']({ assessmentId: assessment.id, cursor });
  const [listed] = await handlers['assessment.list'](undefined);
  expect(listed?.cursor).toBe(cursor);
});

test('discarding removes the answers too and keeps the chain of assessments whole', async () => {
  const ids: Parsed<'assessment.get'>['assessmentId'][] = [];
  for (const day of ['01', '02', '03']) {
    now = `2025-09-${day}T10:00:00.000Z`;
    const { assessment } = await start();
    await answer(assessment.id, 'access.habit', { verdict: 'yes' });
    await handlers['assessment.finish']({ assessmentId: assessment.id });
    ids.push(assessment.id);
  }
  const [first, second, third] = ids;
  if (second === undefined) throw new Error('three assessments expected');
  await handlers['assessment.discard']({ assessmentId: second });
  expect(records.size('answer')).toBe(2);
  const left = await handlers['assessment.list'](undefined);
  expect(left.map(({ id, previousId }) => [id, previousId])).toEqual([
    [third, first],
    [first, undefined],
  ]);
});

describe('the plan', () => {
  const change = async (given: Readonly<Record<string, unknown>>) =>
    handlers['plan.change'](
      contract['plan.change'].input.parse({
        questionId: 'access.habit',
        placeId: 'practice',
        ...given,
      }),
    );

  test('keeps one decision for each action, across assessments', async () => {
    await change({ state: 'planned', plannedFor: '2025-10-08', person: 'Nadia' });
    await change({ state: 'done' });
    expect(await handlers['plan.list'](undefined)).toMatchObject([
      { questionId: 'access.habit', state: 'done', changedAt: now },
    ]);
  });

  test('keeps only what belongs to the state', async () => {
    const item = await change({ state: 'todo', plannedFor: '2025-10-08', reason: 'too dear' });
    expect(item.plannedFor).toBeUndefined();
    expect(item.reason).toBeUndefined();
  });

  test('wants a reason for what will not be done', async () => {
    await expect(change({ state: 'wont-do', reason: '  ' })).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(await change({ state: 'wont-do', reason: 'we move' })).toMatchObject({
      reason: 'we move',
    });
  });

  test('refuses an action that does not exist', async () => {
    await expect(change({ questionId: 'access.none', state: 'done' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

test('what the handlers return passes the contract', async () => {
  const started = await start();
  await answer(started.assessment.id, 'access.habit', { verdict: 'yes' });
  const ref = { assessmentId: started.assessment.id };
  const outputs = [
    ['assessment.start', await start()],
    ['assessment.get', await handlers['assessment.get'](ref)],
    ['assessment.list', await handlers['assessment.list'](undefined)],
    ['assessment.finish', await handlers['assessment.finish'](ref)],
    ['plan.list', await handlers['plan.list'](undefined)],
  ] as const;
  for (const [channel, output] of outputs) {
    expect(contract[channel].output.safeParse(output).success).toBe(true);
  }
});
