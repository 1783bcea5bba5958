/** The keyring of an open vault: the one in force, and the only way to put another in its place. */
import type { Secret } from '../crypto/secret.js';
import { errorCodeOf } from '../error-code-of.js';
import { knownFormatOf } from '../store/migrate.js';
import { VaultError } from '../vault-error.js';
import type { VaultPorts } from '../vault-ports.js';
import { goodCopies, readKeyringCopies, writeKeyring } from './keyring-files.js';
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

  /** After a failed write it is not known which keyring the disk has: only a fresh opening tells. */
  ensureUsable(): void {
    if (this.#hasFailed)
      throw new VaultError('io-error', 'a write failed before; reopen the vault');
  }

  /**
   * On disk when it returns, twice but for a disk that filled up after the first copy: then the next opening
   * makes the second one. `disk-full`: the one before is still in force. The generation is given here.
   */
  replace(next: Keyring): void {
    this.ensureUsable();
    const numbered = { ...next, generation: this.#current.generation + 1 };
    const written = { isFirstCopy: false };
    this.#hasFailed = true;
    try {
      writeKeyring(this.#ports.dir, numbered, this.#ownerSeed, {
        format: knownFormatOf(this.#ports),
        onFirstCopy: () => {
          written.isFirstCopy = true;
          this.#ports.onStep?.('keyring-first-copy');
        },
      });
    } catch (error) {
      if (errorCodeOf(error) !== 'disk-full') throw error;
      this.#hasFailed = !written.isFirstCopy && !this.#isStillInForce();
      if (!written.isFirstCopy) throw error;
    }
    this.#hasFailed = false;
    this.#current = numbered;
    this.#ports.onStep?.('keyring-both-copies');
  }

  /** Nothing was put in its place. */
  #isStillInForce(): boolean {
    const [latest] = goodCopies(readKeyringCopies(this.#ports.dir, knownFormatOf(this.#ports)));
    return latest?.keyring.generation === this.#current.generation;
  }
}
