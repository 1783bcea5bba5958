import { describe, expect, it } from 'vitest';
import { strengthOf } from '../../../../renderer/secrets/passphrase-strength.js';

describe('strengthOf', () => {
  it.each([
    'motdepasse123',
    'azertyuiop12',
    'wachtwoord123',
    'password1234',
    'welkom welkom',
    'bonjourbonjour',
  ])('refuses %s', (passphrase) => {
    expect(strengthOf(passphrase, [])).toBeLessThan(3);
  });

  it.each([
    'tilleul gaufre mardi voilier',
    'wafel zeilboot dinsdag linde',
    'lamp otter gravel sunday',
  ])('calls four words out of reach: %s', (passphrase) => {
    expect(strengthOf(passphrase, [])).toBe(4);
  });

  it.each(['merci bonsoir', 'emma peeters'])(
    'does not call two words out of reach: %s',
    (passphrase) => {
      expect(strengthOf(passphrase, [])).toBeLessThan(4);
    },
  );

  it('tries the names of the practice and its owner first', () => {
    const name = 'Cabinet des Tilleuls Vandenbroeck';
    expect(strengthOf('tilleuls vandenbroeck', [])).toBeGreaterThan(
      strengthOf('tilleuls vandenbroeck', [name]),
    );
  });
});
