/** Operations of the vault during which the system fails, and the files they begin with. */
import { join } from 'node:path';
import { goodCopies, readKeyringCopies } from '../../electron/vault/keyring/keyring-files.js';
import type { OpenVault } from '../../electron/vault/open-vault.js';
import { bytesOfHex, hexOf } from '../../electron/vault/bytes.js';
import { VaultError } from '../../electron/vault/vault-error.js';
import { openVault } from '../../electron/vault/vault.js';
import { writeCommit } from './counted-writes.js';
import { bytesOf } from './damaged-vault.js';
import { observed, recoverySlotOf, writeLarge } from './observed-state.js';
import {
  anchorsBeside,
  imageOf,
  makeVault,
  openAnchored,
  portsFor,
  putImage,
  utf8,
  type Image,
} from './vault-under-test.js';

export interface Operation {
  /** What the folder holds before; `nothing`: there is none. */
  readonly from: 'nothing' | 'closed' | 'crashed' | 'long-log';
  /** False where the opening is the operation. */
  readonly isOnOpenVault: boolean;
  /** Returns the vault it leaves open, if any. */
  readonly run: (
    dir: string,
    vault: OpenVault | undefined,
  ) => Promise<OpenVault | undefined> | OpenVault | undefined;
}

const LARGE_CHARACTERS = 150_000;
/** The vault carries its log over at 1,000 pages of 4 KiB: one large record more and it does. */
const LOG_BYTES = 1000 * 4096 - LARGE_CHARACTERS;
const SMALL_CHARACTERS = 20_000;
const PERSON = 'Réception';
/** So that every place of `writeCommit` holds something. */
const FIRST_COMMITS = 45;

const inside = (change: (vault: OpenVault) => unknown, from: Operation['from'] = 'closed') => ({
  from,
  isOnOpenVault: true,
  run: (_dir: string, vault: OpenVault | undefined) => {
    if (vault === undefined) throw new Error('there is no open vault');
    change(vault);
    return vault;
  },
});

const personIn = (vault: OpenVault): Uint8Array => {
  const person = vault.people.list().find(({ label }) => label === PERSON);
  if (person === undefined) throw new Error('there is nobody');
  return bytesOfHex(hexOf(person.personId), person.personId.length);
};

const large = inside((vault) => writeLarge(vault, 2, LARGE_CHARACTERS), 'long-log');

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  create: { from: 'nothing', isOnOpenVault: false, run: (dir) => makeVault(dir) },
  // Replays a log and finishes the writing of a keyring.
  open: { from: 'crashed', isOnOpenVault: false, run: (dir) => openAnchored(dir) },
  commit: inside(({ records }) => writeCommit(records, FIRST_COMMITS + 1)),
  'commit that fills the log': large,
  'add a person': inside(({ people }) =>
    people.add({ label: 'Autre', role: 'staff', passphrase: utf8('autre phrase'), expiryDay: 0 }),
  ),
  'suspend a person': inside((vault) => vault.people.suspend(personIn(vault))),
  'remove a person': inside((vault) => vault.people.remove(personIn(vault))),
  // Asked for again, one that was cut short is ended.
  'give new keys to everything': inside(({ people }) => {
    if (people.isRotating) people.resumeRotation();
    else people.rotate();
  }),
  'renew the recovery key': inside((vault) => vault.renewRecovery()),
  close: {
    from: 'crashed',
    isOnOpenVault: true,
    run: (_dir, vault) => {
      vault?.close();
      return undefined;
    },
  },
};

/** The folders the operations begin with. */
export interface Beginnings {
  readonly images: Readonly<Record<Operation['from'], Image | undefined>>;
  /** Of the first recovery key: a renewed one has another. */
  readonly recoverySlot: string;
  /** Hex. */
  readonly vaultId: string;
}

export async function beginnings(scratch: string): Promise<Beginnings> {
  const dir = join(scratch, 'beginning.vault');
  let vault = await makeVault(dir);
  for (let n = 1; n <= FIRST_COMMITS; n += 1) writeCommit(vault.records, n);
  const olderKeyring = bytesOf(imageOf(dir), 'keyring.b');
  vault.people.add({
    label: PERSON,
    role: 'staff',
    passphrase: utf8('la phrase de la réception'),
    expiryDay: 0,
  });
  vault.close();
  const closed = imageOf(dir);
  vault = await openAnchored(dir);
  writeLarge(vault, 1, LARGE_CHARACTERS);
  const crashed = new Map(imageOf(dir)).set('keyring.b', olderKeyring);
  const logBytes = (): number => imageOf(dir).get('records.db-wal')?.length ?? 0;
  while (logBytes() < LOG_BYTES) writeLarge(vault, 1, SMALL_CHARACTERS);
  const longLog = imageOf(dir);
  vault.close();
  const images = { nothing: undefined, closed, crashed, 'long-log': longLog };
  const vaultId = hexOf(goodCopies(readKeyringCopies(dir))[0]?.keyring.vaultId ?? new Uint8Array());
  return { images, recoverySlot: recoverySlotOf(dir), vaultId };
}

export function begin(dir: string, { images }: Beginnings, { from }: Operation): void {
  const image = images[from];
  // Also takes away what an interrupted making left beside it.
  putImage(`${dir}.creating`, new Map());
  putImage(anchorsBeside(dir), new Map());
  putImage(dir, image ?? new Map());
}

/** `absent`, a code, or what is seen of the vault, which has to take new keys and let its people in. */
export async function found(dir: string, recoverySlot: string): Promise<string> {
  let vault: OpenVault;
  try {
    vault = await openAnchored(dir);
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
  try {
    return observed(vault, dir, recoverySlot);
  } finally {
    vault.close();
  }
}

/** After everything: the owner can give new keys to all, which needs the key of everybody who is there. */
export async function complaint(dir: string): Promise<string | undefined> {
  const vault = await openAnchored(dir);
  const people = vault.people.list().filter(({ role }) => role === 'staff');
  try {
    vault.people.rotate(['routines', 'contacts']);
  } finally {
    vault.close();
  }
  for (const { label, status, personId } of people) {
    const answer = await answerTo(dir, PHRASES[label] ?? '', hexOf(personId));
    if (
      answer !== { active: 'open', suspended: 'person-suspended', removed: 'not-found' }[status]
    ) {
      return `${label}, who is ${status}, hears ${answer}`;
    }
  }
  return undefined;
}

const PHRASES: Readonly<Record<string, string>> = {
  [PERSON]: 'la phrase de la réception',
  Autre: 'autre phrase',
};

async function answerTo(dir: string, phrase: string, personId: string): Promise<string> {
  try {
    (await openVault(portsFor(dir), utf8(phrase), personId)).close();
    return 'open';
  } catch (error) {
    return error instanceof VaultError ? error.code : String(error);
  }
}
