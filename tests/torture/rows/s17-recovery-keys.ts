/**
 * S17: a recovery key written down comes back as it was; one wrong character, two neighbours exchanged or two
 * groups exchanged are always noticed (the goal is 99.9 %; a check modulo a prime finds all); a key opens its
 * own slot and no other.
 */
import { triedOnSlot } from '../crypto-under-test.js';
import type { Random } from '../random.js';
import { sodiumReady } from '../../../electron/vault/crypto/sodium-ready.js';
import {
  RECOVERY_KEY_BYTES,
  decodeRecoveryKey,
  drawRecoveryKey,
  encodeRecoveryKey,
} from '../../../electron/vault/recovery-key.js';
import type { Row, Verdict } from '../row.js';

const KEYS = { full: 10_000, quick: 300 };
const SYMBOLS = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
const GROUP_LENGTH = 5;

const isAccepted = (text: string): boolean => decodeRecoveryKey(text).ok;

/** As people write: small letters, O for 0, I or L for 1, spaces or hyphens. */
function asTyped(groups: readonly string[], random: Random): string {
  return groups
    .join(random.pick(['-', ' ', '', ' - ', '\n']))
    .replaceAll('0', () => random.pick(['0', 'O', 'o']))
    .replaceAll('1', () => random.pick(['1', 'I', 'l']))
    .replaceAll(/[A-Z]/g, (letter) => random.pick([letter, letter.toLowerCase()]));
}

function unnoticedSlip(text: string, random: Random): Verdict {
  for (let at = 0; at < text.length; at += 1) {
    const genuine = text.charAt(at);
    const wrong = random.pick(SYMBOLS.filter((symbol) => symbol !== genuine));
    if (isAccepted(text.slice(0, at) + wrong + text.slice(at + 1))) {
      return `${wrong} for ${genuine} at ${at} is not noticed`;
    }
    const next = text.charAt(at + 1);
    if (next === '' || next === genuine) continue;
    if (isAccepted(text.slice(0, at) + next + genuine + text.slice(at + 2))) {
      return `${genuine}${next} exchanged at ${at} is not noticed`;
    }
  }
  return undefined;
}

function unnoticedGroups(groups: readonly string[], random: Random): Verdict {
  const [one, other] = [random.below(groups.length), random.below(groups.length)];
  if (groups[one] === groups[other]) return undefined;
  const swapped = groups.with(one, groups[other] ?? '').with(other, groups[one] ?? '');
  return isAccepted(swapped.join('')) ? `groups ${one} and ${other} exchanged` : undefined;
}

export const row: Row = {
  id: 'S17',
  workers: 2,
  limitMs: 1000,
  prepare: async ({ isQuick }) => {
    await sodiumReady();
    return {
      attempts: isQuick ? KEYS.quick : KEYS.full,
      attempt: (_index, random) => {
        const isDrawn = random.below(2) === 0;
        const key = isDrawn ? drawRecoveryKey(random.bytes) : random.bytes(RECOVERY_KEY_BYTES);
        const groups = encodeRecoveryKey(key);
        if (groups.some((group) => group.length !== GROUP_LENGTH)) return 'a group of another size';
        if (isDrawn && /[*~$=U]/.test(groups.join(''))) return 'a drawn key has a hidden sign';
        const back = decodeRecoveryKey(asTyped(groups, random));
        if (!back.ok) return 'a key as people type it is refused';
        if (Buffer.compare(back.bytes, key) !== 0) return 'a key comes back as another one';
        const slip = unnoticedSlip(groups.join(''), random) ?? unnoticedGroups(groups, random);
        if (slip !== undefined) return slip;
        if (triedOnSlot(key, back.bytes) !== 'open') return 'a key does not open its slot';
        const other = random.bytes(RECOVERY_KEY_BYTES);
        return triedOnSlot(key, other) === 'wrong' ? undefined : 'another key is not just wrong';
      },
    };
  },
};
