/** Prints how long the self-test took, in milliseconds. libsodium itself is loaded before the clock starts. */
import sodium from 'libsodium-wrappers-sumo';
import { failedSelfTests } from '../../electron/vault/crypto/sodium-ready.js';

await sodium.ready;
const start = performance.now();
const failed = failedSelfTests(sodium);
const tookMs = performance.now() - start;
if (failed.length > 0) throw new Error(`failed: ${failed.join(', ')}`);
process.stdout.write(String(tookMs));
