import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ANCHOR_LAYOUT,
  LOSS_CODES,
  SLOT_BYTES,
} from '../../../../electron/vault/anchor/anchor-slot.js';
import {
  COMPARTMENTS,
  FORMAT,
  KDF_CONTEXT,
  LABELS,
  RECORD_KINDS,
  SUBKEYS,
} from '../../../../electron/vault/format.js';
import { PERSON_STATUSES, SLOT_KINDS } from '../../../../electron/vault/keyring/keyring.js';
import { RIGHTS, ROLES } from '../../../../electron/vault/people/role-rights.js';
import { MIGRATIONS, latestOf } from '../../../../electron/vault/store/migrate.js';

// Written out by hand a second time: a change here makes existing vaults unreadable, so it must be meant.
describe('names and numbers inside existing vaults', () => {
  it('stay as they are', () => {
    expect({ FORMAT, KDF_CONTEXT }).toEqual({
      FORMAT: 1,
      KDF_CONTEXT: 'CabSurV1',
    });
    expect(COMPARTMENTS).toEqual({
      owner: 1,
      survey: 2,
      routines: 3,
      inventory: 4,
      incidents: 5,
      visits: 6,
      contacts: 7,
      'adviser-view': 8,
      journal: 9,
    });
    expect({ ANCHOR_LAYOUT, SLOT_BYTES, LOSS_CODES }).toEqual({
      ANCHOR_LAYOUT: 1,
      SLOT_BYTES: 132,
      LOSS_CODES: { 'tail-lost': 1, 'older-copy': 2, 'other-branch': 3 },
    });
    expect(SLOT_KINDS).toEqual({ passphrase: 1, recovery: 2 });
    expect(ROLES).toEqual({ owner: 1, associate: 2, staff: 3, adviser: 4 });
    expect(PERSON_STATUSES).toEqual({ active: 1, suspended: 2, removed: 3 });
    expect(RIGHTS).toEqual({ read: 1, write: 2, append: 4 });
    expect(SUBKEYS).toEqual({ record: 1, index: 2, manifest: 3, details: 5 });
    expect(RECORD_KINDS).toEqual({
      practice: { code: 1, compartment: 'contacts', schema: 1 },
      setup: { code: 2, compartment: 'owner', schema: 1 },
      'person-key': { code: 3, compartment: 'owner', schema: 1 },
      'keyring-change': { code: 4, compartment: 'owner', schema: 1 },
      'details-key': { code: 5, compartment: 'owner', schema: 1 },
      assessment: { code: 16, compartment: 'survey', schema: 1 },
      answer: { code: 17, compartment: 'survey', schema: 1 },
      'plan-item': { code: 18, compartment: 'survey', schema: 1 },
      draft: { code: 19, compartment: 'survey', schema: 1 },
      photo: { code: 20, compartment: 'survey', schema: 1 },
      'attachment-check': { code: 21, compartment: 'survey', schema: 1 },
      camera: { code: 22, compartment: 'survey', schema: 1 },
      'camera-dossier': { code: 23, compartment: 'survey', schema: 1 },
      'image-request': { code: 24, compartment: 'survey', schema: 1 },
      breach: { code: 30, compartment: 'incidents', schema: 1 },
      alarm: { code: 25, compartment: 'survey', schema: 1 },
      videophone: { code: 26, compartment: 'survey', schema: 1 },
      safe: { code: 27, compartment: 'survey', schema: 1 },
      neighbourhood: { code: 28, compartment: 'survey', schema: 1 },
      absence: { code: 29, compartment: 'survey', schema: 1 },
      contact: { code: 43, compartment: 'contacts', schema: 1 },
      'floor-plan': { code: 34, compartment: 'survey', schema: 1 },
      invoice: { code: 36, compartment: 'survey', schema: 1 },
      visit: { code: 37, compartment: 'adviser-view', schema: 1 },
      'visit-item': { code: 38, compartment: 'adviser-view', schema: 1 },
      'visit-advice': { code: 39, compartment: 'adviser-view', schema: 1 },
      'visit-photo': { code: 40, compartment: 'adviser-view', schema: 1 },
      'visit-plan': { code: 41, compartment: 'adviser-view', schema: 1 },
      item: { code: 44, compartment: 'inventory', schema: 1 },
      room: { code: 45, compartment: 'inventory', schema: 1 },
      'item-photo': { code: 46, compartment: 'inventory', schema: 1 },
      'inventory-view': { code: 47, compartment: 'inventory', schema: 1 },
      pad: { code: 48, compartment: 'inventory', schema: 1 },
      'pad-loss': { code: 49, compartment: 'inventory', schema: 1 },
      'stock-take': { code: 50, compartment: 'inventory', schema: 1 },
      'stock-sighting': { code: 52, compartment: 'inventory', schema: 1 },
      theft: { code: 51, compartment: 'inventory', schema: 1 },
    });
    expect(LABELS).toEqual({
      slot: 'vault/1/slot',
      wrap: 'vault/1/wrap',
      recovery: 'vault/1/recovery',
      record: 'vault/1/rec',
      kind: 'vault/1/kind',
      naturalKey: 'vault/1/id',
      bucket: 'vault/1/bucket',
      root: 'vault/1/root',
      keyring: 'vault/1/keyring',
      details: 'vault/1/details',
      commit: 'vault/1/commit',
      entry: 'vault/1/entry',
      attachment: 'vault/1/att',
    });
  });

  it('the format is the number of the last migration', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(
      Array.from({ length: FORMAT }, (_, index) => index + 1),
    );
    expect(latestOf(MIGRATIONS)).toBe(FORMAT);
  });

  it('shipped migrations are never edited', () => {
    const sums = MIGRATIONS.map(({ version, name, sql }) => [
      version,
      name,
      createHash('sha256').update(sql.replaceAll(/\s+/g, ' ').trim()).digest('hex').slice(0, 16),
    ]);
    expect(sums).toMatchInlineSnapshot(`
      [
        [
          1,
          "0001-initial",
          "d39bfbef2e7989f1",
        ],
      ]
    `);
  });
});
