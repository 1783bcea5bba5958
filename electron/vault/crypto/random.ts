/** Random bytes from the system, through libsodium. */
import { readySodium } from './sodium-ready.js';

export const randomBytes = (length: number): Uint8Array => readySodium().randombytes_buf(length);
