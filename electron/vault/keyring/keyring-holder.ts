/** The keyring of an open vault: the one in force, and the only way to put another in its place. */
import type { Secret } from '../crypto/secret.js';
import { knownFormatOf } from '../store/migrate.js';
import { VaultError } from '../vault-error.js';
import type { VaultPorts } from '../vault-ports.js';
import { writeKeyring } from './keyring-files.js';
import type { Keyring } from './keyring.js';

type HolderPorts = Pick<VaultPorts, 'dir' | 'onStep' | 'migrations'>;

export class KeyringHolder {
  readonly #ports: HolderPorts;
  readonly #ownerSeed: Secret;
  #current: Keyring;
  #hasFailed = false;

  /** `ownerSeed` of anybody but the owner makes keyrings that nobody accepts: `replace` is the owner's. */
  constructor(ports: HolderPorts, current: Keyring, ownerSeed: Secret) {
    this.#ports = ports;
    this.#current = current;
    this.#ownerSeed = ownerSeed;
  }

  get current(): Keyring {
    return this.#current;
  }

  /** On disk, twice, when it returns. The generation is given here. */
  replace(next: Keyring): void {
    // After a failed write it is not known which keyring the disk has: only a fresh opening tells.
    if (this.#hasFailed)
      throw new VaultError('io-error', 'a write failed before; reopen the vault');
    const numbered = { ...next, generation: this.#current.generation + 1 };
    this.#hasFailed = true;
    writeKeyring(this.#ports.dir, numbered, this.#ownerSeed, {
      format: knownFormatOf(this.#ports),
      onFirstCopy: () => {
        this.#ports.onStep?.('keyring-first-copy');
      },
    });
    this.#hasFailed = false;
    this.#current = numbered;
    this.#ports.onStep?.('keyring-both-copies');
  }
}
