/** The vault, filled and used without a window, as the vault process does it. */
import { join } from 'node:path';
import { nodeBackupFs } from '../../../electron/vault/backup/backup-fs.js';
import { makeBackup } from '../../../electron/vault/backup/make-backup.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { createVault, openVault } from '../../../electron/vault/vault.js';
import { hexOf } from '../../../electron/vault/bytes.js';
import { addPhoto } from '../../support/fill-photos.js';
import { jpegShell } from '../../support/pictures.js';
import { benchPhrase, benchPorts } from '../bench-vault.js';
import type { FullSizeStore, SizedRecord } from './full-size.bench.js';

const RECORDS_A_COMMIT = 1000;

export class VaultFile implements FullSizeStore {
  readonly #dir: string;
  #open: OpenVault | undefined;

  constructor(dir: string) {
    this.#dir = join(dir, 'practice.vault');
  }

  async fill(records: readonly SizedRecord[]): Promise<void> {
    this.#open = await createVault(benchPorts(this.#dir), benchPhrase(), () => []);
    for (let from = 0; from < records.length; from += RECORDS_A_COMMIT) {
      this.#vault.records.putMany(
        records
          .slice(from, from + RECORDS_A_COMMIT)
          .map(({ id, value }) => ({ type: 'answer', id: hexOf(id), value })),
      );
    }
  }

  addPhoto(bytes: Uint8Array): void {
    addPhoto(this.#vault, jpegShell({ width: 2560, height: 1920 }, bytes));
  }

  async reopenMs(): Promise<number> {
    const reached = new Map<string, number>();
    const startMs = performance.now();
    this.#open = await openVault(
      {
        ...benchPorts(this.#dir),
        machineAnchorDir: `${this.#dir}.anchors`,
        onStage: (stage) => reached.set(stage, performance.now()),
      },
      benchPhrase(),
    );
    const wholeMs = performance.now() - startMs;
    return wholeMs - ((reached.get('verifying') ?? 0) - (reached.get('deriving') ?? 0));
  }

  save({ id, value }: SizedRecord): void {
    this.#vault.records.put('answer', hexOf(id), value);
  }

  close(): void {
    this.#vault.close();
    this.#open = undefined;
  }

  async backup(folder: string): Promise<void> {
    const { nativeBinding, now } = benchPorts(this.#dir);
    await makeBackup(folder, this.#vault.backupSource(), { nativeBinding, now, fs: nodeBackupFs });
  }

  get #vault(): OpenVault {
    if (this.#open === undefined) throw new Error('the vault is not open');
    return this.#open;
  }
}
