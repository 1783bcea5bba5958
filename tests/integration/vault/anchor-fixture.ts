/** A vault with this computer's anchors beside it, and its folder as bytes to be damaged or put back. */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LossNotice } from '../../../shared/ipc/contract-anchor.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import type { VaultPorts } from '../../../electron/vault/vault-ports.js';
import { createVault, openVault } from '../../../electron/vault/vault.js';
import { PASSPHRASE, newVaultDir, phrase, portsFor, temporaryFolder } from './vault-fixture.js';

export interface Place {
  readonly dir: string;
  readonly ports: VaultPorts;
  readonly anchor: string;
  readonly machineDir: string;
}

/** A vault's folder and this computer's anchors beside it. */
export function newPlace(): Place {
  const dir = newVaultDir();
  const machineDir = join(temporaryFolder(), 'anchors');
  const ports = { ...portsFor(dir), machineAnchorDir: machineDir };
  return { dir, ports, machineDir, anchor: join(dir, 'anchor') };
}

export const openAt = ({ ports }: Place): Promise<OpenVault> =>
  openVault(ports, phrase(PASSPHRASE));
export const add = (vault: OpenVault, n: number): string =>
  vault.records.put('draft', undefined, { n });
export const countOf = (vault: OpenVault): number => vault.records.list('draft').length;

/** Opens, looks, closes. */
export async function lossAt(place: Place): Promise<LossNotice | undefined> {
  const vault = await openAt(place);
  const { loss } = vault;
  vault.close();
  return loss;
}

export type Image = ReadonlyMap<string, Uint8Array>;
export const imageOf = (dir: string): Image =>
  new Map(readdirSync(dir).map((name) => [name, new Uint8Array(readFileSync(join(dir, name)))]));
export function putImage(dir: string, image: Image): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const [name, bytes] of image) writeFileSync(join(dir, name), bytes);
}
export const copied = (from: string): string => {
  const copy = join(temporaryFolder(), 'copy.vault');
  cpSync(from, copy, { recursive: true });
  return copy;
};
export const putFolder = (from: string, to: string): void => {
  rmSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
};

export const COMMITS = 20;

export interface Crashed {
  readonly place: Place;
  readonly image: Image;
}

/** A vault with its last commits in the log only, as a killed process leaves it. */
export async function crashedVault(): Promise<Crashed> {
  const place = newPlace();
  (await createVault(place.ports, phrase(), () => [])).close();
  const vault = await openAt(place);
  for (let n = 0; n < COMMITS; n += 1) add(vault, n);
  const image = imageOf(place.dir);
  vault.close();
  return { place, image };
}
