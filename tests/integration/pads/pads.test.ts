import { afterAll, describe, expect, it } from 'vitest';
import { padHandlers } from '../../../electron/pads/handlers.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { remainingOf, standingOf } from '../../../shared/domain/pads/pad-standing.js';
import { emptyPadLoss } from '../../../shared/domain/pads/pad-loss.js';
import { emptyPad } from '../../../shared/domain/pads/pad.js';
import { vaultWithSurvey } from '../vault/attachments/photo-fixture.js';
import { newTeam, openAs } from '../vault/people-fixture.js';
import { codeOf as codeOfPromise, removeFolders, reopen } from '../vault/vault-fixture.js';

afterAll(removeFolders);

let count = 0;
const handlersOf = (vault: OpenVault) =>
  padHandlers({
    records: () => vault.records,
    ids: {
      hex: (bytes: number) => {
        count += 1;
        return count.toString(16).padStart(2 * bytes, '0');
      },
    },
  });
const codeOf = (work: () => unknown) => codeOfPromise(Promise.resolve().then(work));

async function withTheft() {
  const { vault, dir } = await vaultWithSurvey();
  const handlers = handlersOf(vault);
  const pad = await handlers['pads.save']({
    pad: { ...emptyPad('prescription'), holder: 'Dr Peeters', from: 'A 01', to: 'A 50' },
  });
  const loss = await handlers['pads.saveLoss']({
    loss: {
      ...emptyPadLoss('2026-11-20T08:00:00Z'),
      what: 'theft',
      missing: [{ padId: pad.id, kind: pad.kind, holder: pad.holder, from: 'A 41', to: 'A 50' }],
    },
  });
  return { vault, dir, handlers, pad, loss };
}

describe('pads in a vault', () => {
  it('are the same after a restart, with what is missing of them', async () => {
    const { vault, dir, pad, loss } = await withTheft();
    vault.close();
    const again = await reopen(dir);
    const read = await handlersOf(again)['pads.get'](undefined);
    expect(read).toEqual({ pads: [pad], losses: [loss] });
    expect(remainingOf(pad, read.losses)?.count).toBe(40);
    again.close();
  });

  it('come back under the same id after a removal, and a loss outlives its pad', async () => {
    const { vault, handlers, pad, loss } = await withTheft();
    await handlers['pads.remove']({ padId: pad.id });
    expect(await handlers['pads.get'](undefined)).toEqual({ pads: [], losses: [loss] });
    const { id, ...rest } = pad;
    await handlers['pads.save']({ id, pad: rest });
    expect((await handlers['pads.get'](undefined)).pads).toEqual([pad]);
    vault.close();
  });

  it('stand as before once the declaration is taken back', async () => {
    const { vault, handlers, pad, loss } = await withTheft();
    const { id, ...rest } = loss;
    const whole = { ...rest, missing: [{ ...loss.missing[0]!, from: 'A 01' }] };
    await handlers['pads.saveLoss']({ id, loss: whole });
    expect(standingOf(pad, (await handlers['pads.get'](undefined)).losses)).toBe('stolen');
    await handlers['pads.removeLoss']({ lossId: id });
    expect(standingOf(pad, (await handlers['pads.get'](undefined)).losses)).toBe('in-use');
    vault.close();
  });

  it('lists the latest loss first', async () => {
    const { vault, handlers, loss } = await withTheft();
    const later = await handlers['pads.saveLoss']({ loss: emptyPadLoss('2026-11-22T08:00:00Z') });
    const { losses } = await handlers['pads.get'](undefined);
    expect(losses.map(({ id }) => id)).toEqual([later.id, loss.id]);
    vault.close();
  });

  it('are for who may read the inventory', async () => {
    const team = await newTeam();
    team.vault.close();
    const staff = await openAs(team, 'staff');
    await handlersOf(staff)['pads.save']({ pad: emptyPad('stamp') });
    staff.close();
    const adviser = await openAs(team, 'adviser');
    expect(await codeOf(() => handlersOf(adviser)['pads.get'](undefined))).toBe('not-permitted');
    adviser.close();
  });
});
