import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Visit } from '../../../shared/domain/visit/visit.js';
import { SITE_B } from '../../support/assessment-builders.js';
import { aVisitPicture, aVisitThumbnail } from '../../support/visit-builders.js';
import { phrase, removeFolders, reopen, temporaryFolder } from '../vault/vault-fixture.js';
import {
  LEAVING,
  HINGES,
  NEVER,
  RESIST,
  SITE,
  answer,
  asAdviser,
  handlersOn,
  newPractice,
  prepared,
  say,
  type VisitHandlers,
} from './visit-fixture.js';

afterAll(removeFolders);

const WORDS = 'Vu par le conseiller :';
const PHRASE = 'tilleul gaufre mardi voilier lampe';
const typed = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const refusal = (code: string) => expect.objectContaining({ code }) as Error;
const signature = { name: 'M. Maes', service: 'Zone Namur', date: '2026-11-22' };
const picture = { bytes: aVisitPicture(), thumbnail: aVisitThumbnail() };
const zone = `locks@${SITE}`;

async function answeredPractice() {
  const practice = await newPractice();
  const { handlers, assessmentId } = practice;
  await answer(handlers, assessmentId, HINGES, 'partly', 'Deux points');
  await answer(handlers, assessmentId, RESIST, 'yes');
  await answer(handlers, assessmentId, NEVER, 'no', 'CANARY-sous le pot');
  return practice;
}

async function walk(handlers: VisitHandlers, visit: Visit): Promise<void> {
  await say(handlers, visit, HINGES, { verdict: 'no', isFinding: true, remark: 'Un seul' });
  await say(handlers, visit, RESIST, { verdict: 'partly' });
  await say(handlers, visit, LEAVING, { remark: 'Bien suivi' });
  await handlers['visit.addPhoto']({
    visitId: visit.id,
    photo: { zone, caption: 'Cylindre', ...HINGES },
    ...picture,
  } as never);
  await handlers['visit.keep']({ visitId: visit.id, summary: 'Rue calme' });
  await handlers['visit.sign']({ visitId: visit.id, signature });
}

describe('a visit under the adviser’s slot', () => {
  it('shows the adviser what was prepared and nothing else, and is merged by the practice', async () => {
    const practice = await answeredPractice();
    const visit = await prepared(practice.handlers);
    const { open } = await asAdviser(practice);

    const adviser = await open();
    const handlers = handlersOn(adviser);
    expect(adviser.access.readable).toEqual(['contacts', 'adviser-view']);
    for (const type of ['assessment', 'answer', 'photo', 'plan-item', 'draft'] as const) {
      expect(() => adviser.records.list(type)).toThrow(refusal('not-permitted'));
    }
    expect(() => handlers['assessment.list'](undefined)).toThrow(refusal('not-permitted'));
    expect(() => handlers['visit.prepare']({} as never)).toThrow(refusal('not-permitted'));
    const whole = await handlers['visit.get']({ visitId: visit.id });
    expect(whole.isOwn).toBe(true);
    expect(JSON.stringify(whole)).toContain('Deux points');
    expect(JSON.stringify(whole)).not.toContain('CANARY');
    expect(JSON.stringify(whole)).not.toContain(NEVER.questionId);
    await walk(handlers, visit);
    // What stays the practice's.
    expect(() => handlers['visit.remove']({ visitId: visit.id })).toThrow(refusal('not-permitted'));
    await expect(
      handlers['visit.writePack']({ visitId: visit.id, token: 'x', passphrase: typed(PHRASE) }),
    ).rejects.toThrow(refusal('not-permitted'));
    adviser.close();

    const owner = await reopen(practice.dir);
    const own = handlersOn(owner);
    const { assessmentId } = practice;
    // The practice answered something meanwhile: that stays by default, and here by choice.
    await answer(own, assessmentId, RESIST, 'no');
    const { photos } = await own['visit.get']({ visitId: visit.id });
    const merged = await own['visit.merge']({
      visitId: visit.id,
      assessmentId,
      choices: [
        { ...HINGES, took: 'adviser' },
        { ...RESIST, took: 'own' },
        { ...LEAVING, took: 'adviser' },
      ],
      photoIds: photos.map(({ id }) => id),
      words: WORDS,
    } as never);
    expect(merged).toMatchObject({ answers: 2, photos: 1, visit: { state: 'merged' } });
    const verdicts = async () => {
      const { answers } = await own['assessment.get']({ assessmentId });
      return new Map(answers.map((each) => [each.questionId as string, each]));
    };
    const after = await verdicts();
    expect(after.get(HINGES.questionId)).toMatchObject({
      verdict: 'no',
      note: `Deux points\n${WORDS} Un seul`,
    });
    expect(after.get(RESIST.questionId)?.verdict).toBe('no');
    expect(after.get(LEAVING.questionId)?.note).toBe(`${WORDS} Bien suivi`);
    expect(await own['attachment.list'](undefined)).toHaveLength(1);
    // Twice is once.
    expect(
      await own['visit.merge']({
        visitId: visit.id,
        assessmentId,
        choices: [{ ...HINGES, took: 'adviser' }],
        photoIds: photos.map(({ id }) => id),
        words: WORDS,
      } as never),
    ).toMatchObject({ answers: 0, photos: 0 });

    await own['visit.undoMerge']({ visitId: visit.id });
    const undone = await verdicts();
    expect(undone.get(HINGES.questionId)).toMatchObject({
      verdict: 'partly',
      note: 'Deux points',
    });
    expect(undone.get(LEAVING.questionId)?.note).toBe('');
    expect(await own['attachment.list'](undefined)).toEqual([]);
    expect((await own['visit.get']({ visitId: visit.id })).visit.state).toBe('signed');
    owner.close();
  });

  it('freezes on signing, opens again with a note of it, and takes no word of the practice', async () => {
    const practice = await answeredPractice();
    const visit = await prepared(practice.handlers);
    await expect(
      Promise.resolve().then(() => say(practice.handlers, visit, RESIST, { verdict: 'no' })),
    ).rejects.toThrow(refusal('not-permitted'));
    const { open } = await asAdviser(practice);
    const adviser = await open();
    const handlers = handlersOn(adviser);
    await walk(handlers, visit);
    const attempts: readonly (() => unknown)[] = [
      () => say(handlers, visit, RESIST, { verdict: 'no' }),
      () => handlers['visit.keep']({ visitId: visit.id, summary: 'x' }),
      () =>
        handlers['visit.saveAdvice']({
          visitId: visit.id,
          advice: { layer: 'technical', text: 'x', rank: 0 },
        }),
      () => handlers['visit.sign']({ visitId: visit.id, signature }),
    ];
    for (const attempt of attempts) expect(attempt).toThrow(refusal('visit-frozen'));
    const reopened = await handlers['visit.reopen']({ visitId: visit.id });
    expect(reopened).toMatchObject({ state: 'walking' });
    expect(reopened.reopenedAt).toHaveLength(1);
    await say(handlers, visit, RESIST, { verdict: 'no' });
    adviser.close();
  });

  it('ends with the slot’s last day', async () => {
    const practice = await answeredPractice();
    await prepared(practice.handlers);
    const { open } = await asAdviser(practice);
    await expect(open(new Date('2026-11-23T08:00:00Z'))).rejects.toThrow(refusal('person-expired'));
    const adviser = await open(new Date('2026-11-22T20:00:00Z'));
    adviser.close();
  });

  it('keeps what was written for a finding while it is unticked, and ranks inside a layer', async () => {
    const practice = await answeredPractice();
    const visit = await prepared(practice.handlers);
    const { open } = await asAdviser(practice);
    const adviser = await open();
    const handlers = handlersOn(adviser);
    const { advice } = await say(handlers, visit, HINGES, { verdict: 'no', isFinding: true });
    const linked = advice!;
    await handlers['visit.saveAdvice']({
      visitId: visit.id,
      id: linked.id,
      advice: { layer: linked.layer, text: 'Trois points', rank: 0, ...HINGES } as never,
    });
    await say(handlers, visit, HINGES, { verdict: 'no' });
    const again = await say(handlers, visit, HINGES, { verdict: 'no', isFinding: true });
    expect(again.advice).toBeUndefined();
    const free = await handlers['visit.saveAdvice']({
      visitId: visit.id,
      advice: { layer: linked.layer, text: 'Grille', rank: 1 },
    });
    const ranked = await handlers['visit.rankAdvice']({
      visitId: visit.id,
      layer: linked.layer,
      adviceIds: [free.id, linked.id],
    });
    expect(ranked.map(({ text, rank }) => [text, rank])).toEqual([
      ['Grille', 0],
      ['Trois points', 1],
    ]);
    await handlers['visit.removeAdvice']({ adviceId: free.id });
    expect((await handlers['visit.get']({ visitId: visit.id })).advice).toHaveLength(1);
    adviser.close();
  });
});

describe('a visit by packs between two vaults', () => {
  const send = async (from: VisitHandlers, visit: Visit, file: string) => {
    from.packs.choose({ file, token: 'out' });
    return from['visit.writePack']({
      visitId: visit.id,
      token: 'out',
      passphrase: typed(PHRASE),
    });
  };
  const found = async (to: VisitHandlers, file: string, words = PHRASE) => {
    to.packs.choose({ file, token: 'in' });
    return to['visit.openPack']({ token: 'in', passphrase: typed(words) });
  };
  const receive = async (to: VisitHandlers, file: string) => {
    const told = await found(to, file);
    return { told, visit: await to['visit.takePack']({ token: 'in' }) };
  };

  it('goes there, is walked, comes back and is merged', async () => {
    const folder = temporaryFolder();
    const [out, back] = [join(folder, 'aller.visite'), join(folder, 'retour.visite')];
    const practice = await answeredPractice();
    const visit = await prepared(practice.handlers);
    await practice.handlers['visit.addPhoto']({
      visitId: visit.id,
      photo: { zone, caption: 'Porte', ...RESIST },
      ...picture,
    } as never);
    await send(practice.handlers, visit, out);
    expect(readdirSync(folder)).toEqual(['aller.visite']);
    const bytes = readFileSync(out).toString('latin1');
    expect(bytes).not.toContain('Tilleuls');

    const adviser = await newPractice(SITE_B);
    const first = await receive(adviser.handlers, out);
    expect(first.told).toMatchObject({ isOwn: false, effect: 'new', photos: 1 });
    expect(first.visit.id).not.toBe(visit.id);
    await walk(adviser.handlers, first.visit);
    // Its own vault's answers are none of its business, nor the other way round.
    await expect(
      adviser.handlers['visit.merge']({
        visitId: first.visit.id,
        assessmentId: adviser.assessmentId,
        choices: [],
        photoIds: [],
        words: WORDS,
      }),
    ).rejects.toThrow(refusal('not-permitted'));
    // The empty pack once more changes nothing of the work.
    expect((await receive(adviser.handlers, out)).told.effect).toBe('known');
    await send(adviser.handlers, first.visit, back);

    const returned = await receive(practice.handlers, back);
    expect(returned.told).toMatchObject({ isOwn: true, effect: 'update', findings: 1 });
    expect(returned.visit.id).toBe(visit.id);
    const whole = await practice.handlers['visit.get']({ visitId: visit.id });
    expect(whole.visit).toMatchObject({ state: 'signed', signature });
    expect(whole.photos.map(({ by }) => by)).toEqual(['practice', 'adviser']);
    // The base is the one kept here, whatever came back.
    const hinges = whole.items.find((each) => each.questionId === HINGES.questionId);
    expect(hinges?.base).toEqual({ verdict: 'partly', note: 'Deux points' });
    expect((await receive(practice.handlers, back)).told.effect).toBe('known');

    await practice.handlers['visit.merge']({
      visitId: visit.id,
      assessmentId: practice.assessmentId,
      choices: [{ ...HINGES, took: 'adviser' }],
      photoIds: [],
      words: WORDS,
    } as never);
    // A later pack takes the place of the former; what was decided stays known.
    await adviser.handlers['visit.reopen']({ visitId: first.visit.id });
    await say(adviser.handlers, first.visit, RESIST, { verdict: 'no', isFinding: true });
    await adviser.handlers['visit.sign']({ visitId: first.visit.id, signature });
    await send(adviser.handlers, first.visit, back);
    expect((await receive(practice.handlers, back)).told.effect).toBe('update');
    const second = await practice.handlers['visit.get']({ visitId: visit.id });
    expect(second.items.find((each) => each.questionId === HINGES.questionId)).toHaveProperty(
      'settled',
    );
    expect(second.photos).toHaveLength(2);
    practice.vault.close();
    adviser.vault.close();
  });

  it('is kept beside a copy that was walked here too, and loses neither', async () => {
    const folder = temporaryFolder();
    const [out, back] = [join(folder, 'a.visite'), join(folder, 'b.visite')];
    const practice = await answeredPractice();
    const visit = await prepared(practice.handlers);
    await send(practice.handlers, visit, out);
    const elsewhere = await newPractice(SITE_B);
    const there = await receive(elsewhere.handlers, out);
    await walk(elsewhere.handlers, there.visit);
    await send(elsewhere.handlers, there.visit, back);
    const { open } = await asAdviser(practice);
    const adviser = await open();
    await say(handlersOn(adviser), visit, RESIST, { verdict: 'no', remark: 'dit ici' });
    adviser.close();
    const owner = await reopen(practice.dir);
    const own = handlersOn(owner);
    const { told, visit: second } = await receive(own, back);
    expect(told.effect).toBe('second-copy');
    expect(second.id).not.toBe(visit.id);
    expect(await own['visit.list'](undefined)).toHaveLength(2);
    const kept = await own['visit.get']({ visitId: visit.id });
    expect(JSON.stringify(kept.items)).toContain('dit ici');
    owner.close();
    elsewhere.vault.close();
  });

  it('changes nothing when the phrase is wrong, the file damaged, cut, no pack or gone', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'a.visite');
    const practice = await answeredPractice();
    const visit = await prepared(practice.handlers);
    await send(practice.handlers, visit, out);
    const whole = readFileSync(out);
    const { handlers } = await newPractice(SITE_B);
    const expectRefused = async (file: string, code: string, words = PHRASE) => {
      await expect(found(handlers, file, words)).rejects.toThrow(refusal(code));
      expect(() => handlers['visit.takePack']({ token: 'in' })).toThrow(refusal('not-found'));
      expect(await handlers['visit.list'](undefined)).toEqual([]);
    };
    await expectRefused(out, 'wrong-secret', `${PHRASE} encore`);
    const written = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const flipped = Uint8Array.from(whole);
    flipped[whole.length - 40]! ^= 1;
    await expectRefused(written('flipped', flipped), 'visit-pack-damaged');
    await expectRefused(written('cut', whole.subarray(0, whole.length - 1)), 'visit-pack-damaged');
    await expectRefused(written('none', phrase('not a pack')), 'visit-pack-damaged');
    await expectRefused(written('empty', new Uint8Array()), 'visit-pack-damaged');
    await expect(found(handlers, join(folder, 'gone'))).rejects.toThrow();
    await expect(
      handlers['visit.openPack']({ token: 'unknown', passphrase: typed(PHRASE) }),
    ).rejects.toThrow(refusal('not-found'));
  });

  it('leaves the file that was there when it cannot be written', async () => {
    const folder = temporaryFolder();
    const practice = await answeredPractice();
    const visit = await prepared(practice.handlers);
    await expect(
      send(practice.handlers, visit, join(folder, 'no-such-folder', 'a.visite')),
    ).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});
