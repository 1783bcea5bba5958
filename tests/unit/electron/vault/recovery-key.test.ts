import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recoveryGroupsSchema } from '../../../../shared/ipc/secrets.js';
import {
  decodeRecoveryKey,
  drawRecoveryKey,
  encodeRecoveryKey,
  normalGroup,
} from '../../../../electron/vault/recovery-key.js';

const keys = fc.uint8Array({ minLength: 20, maxLength: 20 });
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const withGroup = (groups: readonly string[], index: number, text: string): readonly string[] =>
  groups.map((group, at) => (at === index ? text : group));

describe('recovery key', () => {
  it('is drawn without signs a keyboard may hide', () => {
    fc.assert(
      fc.property(fc.infiniteStream(keys), (stream) => {
        const bytes = drawRecoveryKey(() => stream.next().value as Uint8Array);
        expect(encodeRecoveryKey(bytes).join('')).toMatch(/^[0-9A-HJKMNP-TV-Z]{40}$/);
      }),
    );
  });

  it('has one spelling, which never changes', () => {
    const bytes = Uint8Array.from({ length: 20 }, (_, index) => index * 13);
    expect(encodeRecoveryKey(bytes).join('-')).toMatchInlineSnapshot(
      `"006HX-M9SM=-8575=-PT3N=-GA7S4-SADP=-RF8DA-VTQQ="`,
    );
  });

  it('comes back from its groups, in the form the contract demands', () => {
    fc.assert(
      fc.property(keys, (bytes) => {
        const groups = encodeRecoveryKey(bytes);
        expect(recoveryGroupsSchema.safeParse([...groups]).success).toBe(true);
        expect(decodeRecoveryKey(groups.join('-'))).toEqual({ ok: true, bytes });
      }),
    );
  });

  it('is read in any case, with O, I and L as typed, and with any spaces and hyphens', () => {
    fc.assert(
      fc.property(
        keys,
        fc.constantFrom('', ' ', '-', ' - ', '\n', '\u2013', '\u00a0'),
        (bytes, gap) => {
          const typed = encodeRecoveryKey(bytes).join(gap).toLowerCase();
          const sloppy = typed.replaceAll('0', 'o').replaceAll('1', 'l');
          expect(decodeRecoveryKey(sloppy)).toEqual({ ok: true, bytes });
          expect(decodeRecoveryKey(Array.from(sloppy).join(' '))).toEqual({ ok: true, bytes });
        },
      ),
    );
  });

  it('finds every single wrong character, and names its group', () => {
    fc.assert(
      fc.property(keys, fc.nat(7), fc.nat(3), fc.nat(30), (bytes, index, at, step) => {
        const groups = encodeRecoveryKey(bytes);
        const group = groups[index] ?? '';
        const other = SYMBOLS.charAt((SYMBOLS.indexOf(group.charAt(at)) + 1 + step) % 32);
        const wrong = group.slice(0, at) + other + group.slice(at + 1);
        expect(decodeRecoveryKey(withGroup(groups, index, wrong).join('-'))).toEqual({
          ok: false,
          wrongGroups: [index],
        });
      }),
    );
  });

  it('finds every two neighbours that changed places', () => {
    fc.assert(
      fc.property(keys, fc.nat(7), fc.nat(2), (bytes, index, at) => {
        const groups = encodeRecoveryKey(bytes);
        const [...symbols] = groups[index] ?? '';
        const [one = '', other = ''] = symbols.slice(at, at + 2);
        fc.pre(one !== other);
        symbols.splice(at, 2, other, one);
        const decoded = decodeRecoveryKey(withGroup(groups, index, symbols.join('')).join('-'));
        expect(decoded).toEqual({ ok: false, wrongGroups: [index] });
      }),
    );
  });

  it('finds every two groups that changed places', () => {
    fc.assert(
      fc.property(keys, fc.nat(7), fc.nat(7), (bytes, one, other) => {
        fc.pre(one !== other);
        const groups = [...encodeRecoveryKey(bytes)];
        [groups[one], groups[other]] = [groups[other] ?? '', groups[one] ?? ''];
        const decoded = decodeRecoveryKey(groups.join('-'));
        expect(decoded).toEqual({ ok: false, wrongGroups: [one, other].sort() });
      }),
    );
  });

  it('names only the group that is too short when groups are typed apart', () => {
    const groups = encodeRecoveryKey(new Uint8Array(20));
    const short = withGroup(groups, 4, groups[4]?.slice(1) ?? '');
    expect(decodeRecoveryKey(short.join('-'))).toEqual({ ok: false, wrongGroups: [4] });
  });

  it('refuses a key with something missing or something left over', () => {
    const groups = encodeRecoveryKey(new Uint8Array(20));
    expect(decodeRecoveryKey(groups.slice(0, 7).join('-'))).toEqual({
      ok: false,
      wrongGroups: [7],
    });
    expect(decodeRecoveryKey(`${groups.join('')}0`)).toEqual({ ok: false, wrongGroups: [7] });
    expect(decodeRecoveryKey('').ok).toBe(false);
  });

  it('knows a group by its place', () => {
    const groups = encodeRecoveryKey(new Uint8Array(20).fill(77));
    const third = groups[2] ?? '';
    expect(normalGroup(` ${third.toLowerCase()} `, 2)).toBe(third);
    expect(normalGroup(third, 3)).toBeUndefined();
  });
});
