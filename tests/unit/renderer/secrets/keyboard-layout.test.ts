import { describe, expect, it } from 'vitest';
import { differsByLayout } from '../../../../renderer/secrets/keyboard-layout.js';

describe('differsByLayout', () => {
  it.each(['a', 'Q', 'z', 'w', 'M', 'tilleul gaufre', 'profil 5', "d'or", 'été', 'koffie!'])(
    'sees that %s is typed with other keys',
    (text) => {
      expect(differsByLayout(text)).toBe(true);
    },
  );

  it.each(['', 'citron', 'boek lift', 'HOND fruit'])('leaves %s alone', (text) => {
    expect(differsByLayout(text)).toBe(false);
  });
});
