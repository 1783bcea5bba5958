/** A key or passphrase with a lifetime: reachable only inside `use`, overwritten by `wipe`. */
export class Secret {
  readonly #bytes: Uint8Array;
  #isWiped = false;

  /** Takes the bytes over: the caller must not keep them. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Lends the bytes. They must not be kept after `fn` returns. */
  use<T>(fn: (bytes: Uint8Array) => T): T {
    if (this.#isWiped) throw new Error('secret is used after it was wiped');
    return fn(this.#bytes);
  }

  /**
   * Overwrites these bytes. Copies inside libsodium's WebAssembly memory stay until the process ends:
   * locking the vault ends the process, wiping only shortens the time.
   */
  wipe(): void {
    this.#bytes.fill(0);
    this.#isWiped = true;
  }

  get isWiped(): boolean {
    return this.#isWiped;
  }

  /** SECURITY: a secret that ends up in a log or a message shows nothing. */
  toJSON(): string {
    return '[secret]';
  }
}
