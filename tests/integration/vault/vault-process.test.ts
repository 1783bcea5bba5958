import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findNativeBinding, nativeHashOf } from '../../../electron/vault/store/native-binding.js';
import { windowPort } from '../../support/window-port.js';
import { newVaultDir, phrase, removeFolders } from './vault-fixture.js';

/** Stands in for Electron's parent port: messages in as events, messages out to a list. */
class ParentPort extends EventEmitter {
  readonly sent: unknown[] = [];
  /** What main does at a fact: takes note, and lets the caller have its answer. */
  noteFacts = true;
  postMessage(message: unknown): void {
    this.sent.push(message);
    if (this.noteFacts && typeof message === 'object' && message !== null && 'fact' in message) {
      queueMicrotask(() => this.emit('message', { data: { internal: 'noted' } }));
    }
  }
}

const port = new ParentPort();
const dir = newVaultDir();
let lastId = 0;

const isReplyTo = (id: number) => (message: unknown) =>
  typeof message === 'object' && message !== null && 'id' in message && message.id === id;

async function call(channel: string, input?: unknown): Promise<unknown> {
  lastId += 1;
  const id = lastId;
  port.emit('message', { data: { id, channel, input } });
  await vi.waitFor(
    () => {
      expect(port.sent.some(isReplyTo(id))).toBe(true);
    },
    { timeout: 30_000 },
  );
  return (port.sent.find(isReplyTo(id)) as { result: unknown }).result;
}

const practice = {
  name: 'Cabinet du Parc',
  ownerName: 'Dr Test',
  address: '',
  siteNames: ['Nord', 'Sud'],
};

beforeAll(async () => {
  Object.assign(process, { parentPort: port });
  await import('../../../electron/vault/process.js');
  const binding = findNativeBinding();
  const nativeHashes = { [binding]: nativeHashOf(binding) };
  port.emit('message', {
    data: {
      kind: 'init',
      vaultDir: dir,
      machineAnchorDir: `${dir}.anchors`,
      nativeHashes,
      appRoot: '.',
    },
  });
});

afterAll(() => {
  Reflect.deleteProperty(process, 'parentPort');
  removeFolders();
});

describe('the vault process', () => {
  it('goes from nothing to an open vault with a practice, and wipes the passphrase', async () => {
    expect(await call('vault.status')).toEqual({ ok: true, value: { state: 'absent' } });
    expect(await call('vault.people')).toEqual({ ok: true, value: [] });
    expect(await call('practice.get')).toEqual({ ok: false, code: 'vault-locked' });
    const passphrase = phrase();
    const window = windowPort();
    port.emit('message', { data: { internal: 'connect' }, ports: [window.vaultEnd] });
    port.noteFacts = false;
    let isAnswered = false;
    const creating = window.ask('vault.create', { passphrase, practice }).finally(() => {
      isAnswered = true;
    });
    await vi.waitFor(
      () => {
        expect(port.sent).toContainEqual(
          expect.objectContaining({ fact: 'unlocked', access: expect.any(Object) as unknown }),
        );
      },
      { timeout: 30_000 },
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    // Main knows first: what the window asks next, main may have to allow.
    expect(isAnswered).toBe(false);
    port.noteFacts = true;
    port.emit('message', { data: { internal: 'noted' } });
    expect(await creating).toMatchObject({
      ok: true,
      value: { groups: expect.any(Array) as unknown },
    });
    expect(passphrase.every((byte) => byte === 0)).toBe(true);
    expect(await call('vault.status')).toEqual({
      ok: true,
      value: {
        state: 'unlocked',
        role: 'owner',
        isRecoveryProved: false,
        returnCode: { isSet: false, isPaused: false, triesLeft: 5 },
        anchorCheck: 'held',
        isAnchorStale: false,
      },
    });
    expect(await call('practice.get')).toMatchObject({
      ok: true,
      value: { name: 'Cabinet du Parc', sites: [{ name: 'Nord' }, { name: 'Sud' }] },
    });
  });

  it('reports the stages of a slow operation', () => {
    expect(port.sent).toContainEqual({ stage: 'deriving' });
    expect(port.sent).toContainEqual({ stage: 'opening' });
    expect(port.sent).toContainEqual({ stage: 'verifying' });
  });

  it('shows, proves and renews the recovery key', async () => {
    const shown = (await call('vault.pendingRecovery')) as { value: { groups: string[] } };
    const typed = [0, 3, 6].map((index) => ({ index, text: shown.value.groups[index] ?? '' }));
    const wrong = typed.map((group, at) => (at === 1 ? { ...group, text: '00000' } : group));
    expect(await call('vault.proveRecovery', { typed: wrong })).toEqual({
      ok: true,
      value: { isProved: false, wrong: [3] },
    });
    expect(await call('vault.proveRecovery', { typed })).toEqual({
      ok: true,
      value: { isProved: true, wrong: [] },
    });
    expect(await call('vault.pendingRecovery')).toEqual({ ok: true, value: {} });
    expect(await call('vault.proveRecovery', { typed })).toEqual({ ok: false, code: 'not-found' });
  });

  it('keeps one draft a key and drops it', async () => {
    await call('draft.keep', { key: 'note', text: 'a' });
    await call('draft.keep', { key: 'note', text: 'ab' });
    expect(await call('draft.list')).toEqual({ ok: true, value: [{ key: 'note', text: 'ab' }] });
    await call('draft.drop', { key: 'note' });
    expect(await call('draft.list')).toEqual({ ok: true, value: [] });
  });

  it('adds, suspends, resumes and removes people, and lists who may be chosen', async () => {
    const secret = phrase('une phrase pour l’accueil');
    const passphrase = secret.slice();
    const added = await call('people.add', { label: ' Accueil ', role: 'staff', passphrase });
    expect(passphrase.every((byte) => byte === 0)).toBe(true);
    const personId = expect.stringMatching(/^[0-9a-f]{32}$/) as string;
    const owner = { personId, label: '', role: 'owner', status: 'active' };
    const staff = { personId, label: 'Accueil', role: 'staff', status: 'active' };
    expect(added).toEqual({ ok: true, value: { people: [owner, staff], isRotating: false } });
    const { value } = added as { value: { people: { personId: string }[] } };
    const by = { personId: value.people[1]?.personId };
    expect(await call('vault.people')).toEqual({
      ok: true,
      value: [
        { personId, label: '', role: 'owner' },
        { personId, label: 'Accueil', role: 'staff' },
      ],
    });
    expect(await call('people.suspend', by)).toMatchObject({
      value: { people: [owner, { ...staff, status: 'suspended' }] },
    });
    const lastDay = '2026-12-31';
    for (const refused of [
      await call('people.resume', { personId: value.people[0]?.personId }),
      await call('people.reissue', { ...by, passphrase: secret.slice() }),
    ]) {
      expect(refused).toEqual({ ok: false, code: 'not-permitted' });
    }
    expect(await call('people.resume', by)).toMatchObject({ value: { people: [owner, staff] } });
    const dated = { label: 'B', role: 'staff', lastDay, passphrase: secret.slice() };
    expect(await call('people.add', dated)).toEqual({ ok: false, code: 'bad-input' });
    const adviser = { ...dated, role: 'adviser', passphrase: secret.slice() };
    expect(await call('people.add', adviser)).toMatchObject({
      value: { people: [owner, staff, { label: 'B', role: 'adviser', lastDay }] },
    });
    expect(await call('people.remove', by)).toMatchObject({
      value: { people: [owner, { label: 'B' }] },
    });
    const before = port.sent.length;
    expect(await call('people.rotate')).toMatchObject({ ok: true, value: { isRotating: false } });
    const told = port.sent.slice(before).flatMap((message) => {
      const { renewing } = message as { renewing?: { done: number; total: number } };
      return renewing === undefined ? [] : [renewing];
    });
    expect(told).toEqual(Array.from({ length: 10 }, (_, done) => ({ done, total: 9 })));
  });

  it('tells the owner what they may do, pages the history and signs it', async () => {
    const { value: access } = (await call('vault.access')) as { value: { readable: string[] } };
    expect(access).toMatchObject({ label: '', role: 'owner' });
    expect(access.readable).toHaveLength(9);
    const { value: page } = (await call('journal.page', { kind: 'people' })) as {
      value: { entries: { action: unknown }[]; people: unknown[] };
    };
    expect(page.entries[0]?.action).toMatchObject({ name: 'people.remove', step: 'done' });
    expect(page.people).toContainEqual(
      expect.objectContaining({ label: 'Accueil', isRemoved: true }),
    );
    const { value: signed } = (await call('journal.signedText', { language: 'nl' })) as {
      value: { text: string; fileName: string };
    };
    expect(signed.text).toContain('Toegang ingetrokken: Accueil');
    expect(signed.text).toContain('Praktijk: Cabinet');
    expect(signed.fileName).toMatch(/^Geschiedenis van de kluis \d{4}-\d\d-\d\d\.txt$/);
  });

  it('changes the passphrase with the present one only, and wipes both', async () => {
    const next = phrase('une toute autre phrase');
    const attempt = { current: phrase('pas la bonne du tout'), next: next.slice() };
    expect(await call('vault.changePassphrase', attempt)).toEqual({
      ok: false,
      code: 'wrong-secret',
    });
    const given = { current: phrase(), next };
    expect(await call('vault.changePassphrase', given)).toEqual({ ok: true, value: undefined });
    for (const bytes of [attempt.current, attempt.next, given.current, given.next]) {
      expect(bytes.every((byte) => byte === 0)).toBe(true);
    }
  });

  it('answers what it does not know or accept with a code', async () => {
    expect(await call('vault.explode')).toEqual({ ok: false, code: 'bad-input' });
    expect(await call('draft.keep', { key: 'x' })).toEqual({ ok: false, code: 'bad-input' });
    expect(await call('vault.unlock', { passphrase: phrase() })).toEqual({
      ok: false,
      code: 'vault-in-use',
    });
  });

  it('answers the window over a port of its own, by the same rules', async () => {
    const window = windowPort();
    port.emit('message', { data: { internal: 'connect' }, ports: [window.vaultEnd] });
    expect(window.said).toEqual([{ isReady: true }]);
    expect(await window.ask('practice.get')).toMatchObject({ value: { name: 'Cabinet du Parc' } });
    for (const channel of ['settings.get', 'vault.lock', 'vault.explode']) {
      expect(await window.ask(channel)).toEqual({ ok: false, code: 'bad-input' });
    }
    const secret = phrase('une phrase pour la stagiaire');
    const refused = { label: 'Stagiaire', role: 'owner', passphrase: secret };
    expect(await window.ask('people.add', refused)).toEqual({ ok: false, code: 'bad-input' });
    // Facts and replies to main hold nothing of what the window asked.
    const told = JSON.stringify(port.sent);
    await window.ask('draft.keep', { key: 'note', text: 'seulement entre nous' });
    expect(await window.ask('draft.list')).toEqual({
      ok: true,
      value: [{ key: 'note', text: 'seulement entre nous' }],
    });
    expect(JSON.stringify(port.sent)).toBe(told);
  });

  it('cuts the line of a page that was left, and of one that says what is no call', async () => {
    const [left, next] = [windowPort(), windowPort()];
    port.emit('message', { data: { internal: 'connect' }, ports: [left.vaultEnd] });
    port.emit('message', { data: { internal: 'connect' }, ports: [next.vaultEnd] });
    expect(left.isClosed()).toBe(true);
    expect(await next.ask('practice.get')).toMatchObject({ ok: true });
    next.post({ kind: 'init', vaultDir: '/', nativeHashes: {}, appRoot: '/' });
    expect(next.isClosed()).toBe(true);
    const last = windowPort();
    port.emit('message', { data: { internal: 'connect' }, ports: [last.vaultEnd] });
    port.emit('message', { data: { internal: 'disconnect' } });
    expect(last.isClosed()).toBe(true);
    expect(await call('vault.status')).toMatchObject({ ok: true });
  });

  it('closes its files and ends when asked', async () => {
    const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
    port.emit('message', { data: { id: 0, internal: 'close' } });
    await vi.waitFor(() => {
      expect(exit).toHaveBeenNthCalledWith(1, 0);
    });
    expect(port.sent.find(isReplyTo(0))).toEqual({ id: 0, result: { ok: true, value: undefined } });
    expect(existsSync(join(dir, 'records.db-wal'))).toBe(false);
  });
});
