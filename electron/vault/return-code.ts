/** The return code of one opening: kept in memory only, counted and compared here, gone when the vault closes. */
import {
  CODE_TRIES,
  NO_RETURN_CODE,
  type ReturnCodeState,
} from '../../shared/domain/return-code/return-code.js';
import { areEqual, HASH_BYTES, keyedHash } from './crypto/hash.js';
import { randomBytes } from './crypto/random.js';
import { Secret } from './crypto/secret.js';
import { VaultError } from './vault-error.js';

export interface ReturnCode {
  readonly state: () => ReturnCodeState;
  /** Replaces an earlier code. */
  readonly choose: (code: Uint8Array) => void;
  readonly remove: () => void;
  /** Throws `not-permitted` while no code is set: nothing could end the pause. */
  readonly pause: () => void;
  /** Ends the pause if the code is right; else one try is gone, and the vault is paused if it was not yet. */
  readonly give: (code: Uint8Array) => void;
  /** The vault closes: as if there had never been a code. */
  readonly forget: () => void;
}

interface Kept {
  readonly key: Secret;
  readonly hash: Secret;
}

export function createReturnCode(): ReturnCode {
  let kept: Kept | undefined;
  let state = NO_RETURN_CODE;

  const wipe = (): void => {
    kept?.key.wipe();
    kept?.hash.wipe();
    kept = undefined;
  };
  const forget = (): void => {
    wipe();
    state = NO_RETURN_CODE;
  };
  const isRight = (code: Uint8Array): boolean => {
    if (kept === undefined) return false;
    const given = keyedHash(kept.key, code);
    return kept.hash.use((hash) => areEqual(hash, given));
  };

  return {
    state: () => state,
    choose: (code) => {
      wipe();
      const key = new Secret(randomBytes(HASH_BYTES));
      kept = { key, hash: new Secret(keyedHash(key, code)) };
      state = { ...NO_RETURN_CODE, isSet: true };
    },
    remove: forget,
    pause: () => {
      if (!state.isSet) throw new VaultError('not-permitted', 'no return code is set');
      state = { ...state, isPaused: true };
    },
    give: (code) => {
      if (!state.isSet) return;
      if (isRight(code)) {
        state = { ...state, isPaused: false, triesLeft: CODE_TRIES };
        return;
      }
      state = { isSet: true, isPaused: true, triesLeft: Math.max(0, state.triesLeft - 1) };
      // SECURITY: whatever becomes of the lock that follows, no code opens this any more.
      if (state.triesLeft === 0) wipe();
    },
    forget,
  };
}
