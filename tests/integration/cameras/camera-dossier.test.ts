import { afterAll, describe, expect, it } from 'vitest';
import { cameraHandlers } from '../../../electron/cameras/handlers.js';
import type { Records } from '../../../electron/vault/records.js';
import { createVault } from '../../../electron/vault/vault.js';
import { emptyDossier } from '../../../shared/domain/cameras/dossier.js';
import { aPractice } from '../../support/assessment-builders.js';
import { aCamera, anImageRequest } from '../../support/camera-builders.js';
import { newVaultDir, phrase, portsFor, removeFolders, reopen } from '../vault/vault-fixture.js';

afterAll(removeFolders);

let count = 0;
const ids = {
  hex: (bytes: number) => {
    count += 1;
    return count.toString(16).padStart(2 * bytes, '0');
  },
};
const handlersOf = (records: Records) => cameraHandlers({ records: () => records, ids });

async function newPractice() {
  const dir = newVaultDir();
  const vault = await createVault(portsFor(dir), phrase(), (records) => [
    { type: 'practice', id: records.idFor('practice', 'practice'), value: aPractice() },
  ]);
  return { vault, dir };
}
const { id: cameraId, ...camera } = aCamera({ siteId: aPractice().sites[0]!.id });
const { id: _, ...request } = anImageRequest();

describe('the camera dossier in a vault', () => {
  it('begins with what the practice says, and is there after a restart', async () => {
    const { vault, dir } = await newPractice();
    const handlers = handlersOf(vault.records);
    const begun = await handlers['cameras.get'](undefined);
    expect(begun).toEqual({
      cameras: [],
      requests: [],
      dossier: emptyDossier(aPractice().ownerName, aPractice().address),
    });
    const saved = await handlers['cameras.save']({ camera });
    const dossier = { ...begun.dossier, email: 'vieprivee@cabinet.example', hasStaff: false };
    await handlers['cameras.keepDossier'](dossier);
    const asked = await handlers['cameras.saveRequest']({ request });
    vault.close();

    const again = await reopen(dir);
    expect(await handlersOf(again.records)['cameras.get'](undefined)).toEqual({
      cameras: [saved],
      dossier,
      requests: [asked],
    });
    again.close();
  });

  it('changes, removes and takes back under the same id', async () => {
    const { vault } = await newPractice();
    const handlers = handlersOf(vault.records);
    const first = await handlers['cameras.save']({ camera });
    const changed = await handlers['cameras.save']({
      id: first.id,
      camera: { ...camera, name: 'Sas' },
    });
    expect(changed).toEqual({ ...first, name: 'Sas' });
    await handlers['cameras.remove']({ cameraId: first.id });
    expect((await handlers['cameras.get'](undefined)).cameras).toEqual([]);
    await handlers['cameras.save']({ id: first.id, camera });
    expect((await handlers['cameras.get'](undefined)).cameras).toEqual([first]);
    vault.close();
  });

  it('refuses a camera at a site the practice does not have', async () => {
    const { vault } = await newPractice();
    const elsewhere = { ...camera, siteId: 'ffffffff' as typeof camera.siteId };
    expect(() => handlersOf(vault.records)['cameras.save']({ camera: elsewhere })).toThrow(
      expect.objectContaining({ code: 'not-found' }) as Error,
    );
    expect(cameraId).toBeDefined();
    vault.close();
  });

  it('lists the latest request first and forgets one that is removed', async () => {
    const { vault } = await newPractice();
    const handlers = handlersOf(vault.records);
    const early = await handlers['cameras.saveRequest']({
      request: { ...request, receivedOn: '2026-01-05' },
    });
    const late = await handlers['cameras.saveRequest']({ request });
    expect((await handlers['cameras.get'](undefined)).requests).toEqual([late, early]);
    await handlers['cameras.removeRequest']({ requestId: late.id });
    expect((await handlers['cameras.get'](undefined)).requests).toEqual([early]);
    vault.close();
  });
});
