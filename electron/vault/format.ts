/** Persisted numbers and labels of format 1. FORMAT.md explains them; changing one makes a new format. */
import type { RecordType } from './records.js';

/** The number of the last migration: FORMAT.md §10. */
export const FORMAT = 1;

export const ID_BYTES = 16;
export const KEY_BYTES = 32;

/**
 * A compartment is what one key opens. Code 0 is never used. All of them exist from a vault's first moment,
 * so that a later version puts records into one without changing any keyring.
 */
export const COMPARTMENTS = {
  owner: 1,
  survey: 2,
  routines: 3,
  inventory: 4,
  incidents: 5,
  visits: 6,
  contacts: 7,
  'adviser-view': 8,
  journal: 9,
} as const;
export type Compartment = keyof typeof COMPARTMENTS;
export const COMPARTMENT_NAMES = Object.keys(COMPARTMENTS) as readonly Compartment[];

/**
 * Whose records may own attachments. Nobody holds only some of the keys and may clear up: all of these are
 * the owner's and the associates'. FORMAT.md §8.
 */
export const ATTACHMENT_COMPARTMENTS: readonly Compartment[] = [
  'survey',
  'routines',
  'inventory',
  'incidents',
  'visits',
  'contacts',
];

export const compartmentOfCode = (code: number): Compartment | undefined =>
  COMPARTMENT_NAMES.find((name) => COMPARTMENTS[name] === code);

interface RecordKind {
  /** Written masked into the envelope, so that a stolen file does not tell answers from drafts. */
  readonly code: number;
  readonly compartment: Compartment;
  /** Version of the payload's shape; repositories raise it when they change the shape. */
  readonly schema: number;
}

export const RECORD_KINDS: Readonly<Record<RecordType, RecordKind>> = {
  // Names and sites: whoever opens the vault needs them, and `contacts` is what every role may read.
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
  // What an adviser sees is a copy, under a key of its own: theirs opens nothing else.
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
};

/** First labels of associated data and keyed hashes: one purpose each, never shared. */
export const LABELS = {
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
} as const;

/** crypto_kdf context and subkey numbers. 4 (attachments) is reserved. */
export const KDF_CONTEXT = 'CabSurV1';
export const SUBKEYS = { record: 1, index: 2, manifest: 3, details: 5 } as const;
