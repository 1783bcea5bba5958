/** S8: no nonce comes twice among ten million drawn by the function that seals every record and key. */
import { nonceSource } from '../crypto-under-test.js';
import type { Row } from '../row.js';

const NONCES = { full: 10_000_000, quick: 100_000 };
const BATCH = 10_000;
const NONCE_BYTES = 24;

export const row: Row = {
  id: 'S8',
  // One process: nonces drawn apart cannot be compared.
  workers: 1,
  limitMs: 60_000,
  prepare: async ({ isQuick }) => {
    const nextNonce = await nonceSource();
    const count = isQuick ? NONCES.quick : NONCES.full;
    // Eight of the 24 bytes: among ten million these repeat by chance once in 370,000 runs.
    const starts = new BigUint64Array(count);
    let drawn = 0;
    return {
      attempts: count / BATCH,
      triesEach: BATCH,
      attempt: () => {
        for (let n = 0; n < BATCH; n += 1) {
          const nonce = nextNonce();
          if (nonce.length !== NONCE_BYTES) return `a nonce of ${nonce.length} bytes`;
          starts[drawn] = new DataView(nonce.buffer, nonce.byteOffset).getBigUint64(0);
          drawn += 1;
        }
        return undefined;
      },
      finish: () => {
        const sorted = starts.subarray(0, drawn).sort();
        const repeats = sorted.reduce(
          (sum, start, index) => (index > 0 && start === sorted[index - 1] ? sum + 1 : sum),
          0,
        );
        return repeats > 0 ? [`${repeats} nonces came twice`] : [];
      },
    };
  },
};
