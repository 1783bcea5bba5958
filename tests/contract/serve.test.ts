import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serve, type Gate } from '../../electron/ipc/serve.js';
import { CHANNELS, type Channel } from '../../shared/ipc/channels.js';
import { contract, type Handlers } from '../../shared/ipc/contract.js';

const openGate: Gate = {
  isTrusted: () => true,
  isVaultUnlocked: () => true,
  codeOf: () => 'internal',
  holderOf: () => undefined,
  log: () => undefined,
};

/** Handlers that fail the test when they run. */
const untouchable = (): { handlers: Handlers; calls: Channel[] } => {
  const calls: Channel[] = [];
  const handlers = Object.fromEntries(
    CHANNELS.map((channel) => [channel, () => calls.push(channel)]),
  ) as unknown as Handlers;
  return { handlers, calls };
};

describe.each(CHANNELS)('%s', (channel) => {
  it('refuses a sender that is not trusted before anything else', async () => {
    const { handlers, calls } = untouchable();
    const gate = { ...openGate, isTrusted: () => false };
    const result = await serve({ channel, sender: {}, raw: undefined }, handlers, gate);
    expect(result).toEqual({ ok: false, code: 'untrusted-sender' });
    expect(calls).toEqual([]);
  });

  it('runs while the vault is locked only if the contract says so', async () => {
    const { handlers, calls } = untouchable();
    const gate = { ...openGate, isVaultUnlocked: () => false };
    const result = await serve({ channel, sender: {}, raw: { admin: true } }, handlers, gate);
    const expected = contract[channel].needs === 'unlocked-vault' ? 'vault-locked' : 'bad-input';
    expect(result).toEqual({ ok: false, code: expected });
    expect(calls).toEqual([]);
  });

  it('refuses unknown keys', async () => {
    const { handlers, calls } = untouchable();
    const result = await serve({ channel, sender: {}, raw: { admin: true } }, handlers, openGate);
    expect(result).toEqual({ ok: false, code: 'bad-input' });
    expect(calls).toEqual([]);
  });

  it('answers every hostile payload with a code', async () => {
    const { handlers } = untouchable();
    const hostile = fc.oneof(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withTypedArray: true,
        withSparseArray: true,
      }),
      fc.constantFrom<unknown>('x'.repeat(1_000_000), Number.NaN, '\uD800', [], {
        __proto__: null,
      }),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (raw) => {
        const result = await serve({ channel, sender: {}, raw }, handlers, openGate);
        expect(typeof result.ok).toBe('boolean');
        if (!result.ok) expect(['bad-input', 'internal']).toContain(result.code);
      }),
      { numRuns: 200 },
    );
  });

  it('maps a thrown error to a code and hides its text', async () => {
    const thrown = { handlers: {}, logged: '' };
    const handlers = Object.fromEntries(
      CHANNELS.map((name) => [
        name,
        () => {
          throw new Error('SQLITE_CONSTRAINT at some path');
        },
      ]),
    ) as unknown as Handlers;
    const gate: Gate = {
      ...openGate,
      log: (name) => {
        thrown.logged = name;
      },
    };
    const accepted = sampleInputs[channel];
    const result = await serve({ channel, sender: {}, raw: accepted }, handlers, gate);
    expect(result).toEqual({ ok: false, code: 'internal' });
    expect(thrown.logged).toBe(channel);
  });
});

const assessmentId = 'a'.repeat(32);
const passphrase = new TextEncoder().encode('tilleul velo gaufres mardi');
/** One accepted input for every channel; a channel without a row does not compile. */
const sampleInputs: Record<Channel, unknown> = {
  'app.info': undefined,
  'app.openMenu': undefined,
  'settings.get': undefined,
  'settings.change': { theme: 'dark' },
  'vault.status': undefined,
  'vault.place': undefined,
  'vault.create': {
    passphrase,
    practice: { name: 'Cabinet', ownerName: 'Dr A', address: '', siteNames: ['Cabinet'] },
  },
  'vault.proveRecovery': {
    typed: [
      { index: 0, text: 'AAAA0' },
      { index: 3, text: 'AAAA0' },
      { index: 7, text: 'AAAA0' },
    ],
  },
  'vault.renewRecovery': undefined,
  'vault.pendingRecovery': undefined,
  'vault.saveRecoverySheet': { as: 'pdf', language: 'fr' },
  'vault.people': undefined,
  'vault.unlock': { passphrase, personId: assessmentId },
  'vault.recover': { recoveryKey: 'AAAA0', newPassphrase: passphrase },
  'vault.lock': undefined,
  'vault.readyToLock': undefined,
  'vault.reportActivity': undefined,
  'people.list': undefined,
  'people.add': { label: 'Accueil', role: 'adviser', passphrase, lastDay: '2026-12-31' },
  'people.reissue': { personId: assessmentId, passphrase },
  'people.suspend': { personId: assessmentId },
  'people.resume': { personId: assessmentId },
  'people.remove': { personId: assessmentId },
  'people.rotate': undefined,
  'draft.list': undefined,
  'draft.keep': { key: 'note', text: '' },
  'draft.drop': { key: 'note' },
  'practice.get': undefined,
  'practice.change': { name: 'C', ownerName: 'D', address: '', sites: [{ name: 'S' }] },
  'assessment.list': undefined,
  'assessment.start': { scope: 'first' },
  'assessment.get': { assessmentId },
  'assessment.answer': {
    assessmentId,
    questionId: 'locks.multipoint',
    placeId: 'practice',
    verdict: 'yes',
    note: '',
  },
  'assessment.widen': { assessmentId },
  'assessment.finish': { assessmentId },
  'assessment.reopen': { assessmentId },
  'assessment.discard': { assessmentId },
  'assessment.remember': { assessmentId, cursor: 'locks.multipoint@practice' },
  'plan.list': undefined,
  'plan.change': { questionId: 'locks.multipoint', placeId: 'practice', state: 'done' },
  'attachment.list': undefined,
  'attachment.add': {
    subject: {
      kind: 'question',
      assessmentId,
      questionId: 'locks.multipoint',
      placeId: 'practice',
    },
    bytes: new Uint8Array(1),
    mediaType: 'application/pdf',
    name: '',
  },
  'attachment.read': { photoId: assessmentId, part: 'whole' },
  'attachment.remove': { photoId: assessmentId },
  'attachment.restore': { photoId: assessmentId },
  'attachment.health': undefined,
  'attachment.saveCopy': { photoId: assessmentId },
  'report.exportPdf': { assessmentId, language: 'fr' },
  'report.reveal': { token: 'abc' },
};
