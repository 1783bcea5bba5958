import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../../../shared/base/folded.js';

describe('folded', () => {
  it('reads the same with and without accents and capitals', () => {
    expect(folded('FENÊTRE')).toBe('fenetre');
    expect(folded('fene\u0302tre')).toBe('fenetre');
    expect(folded('Reünie')).toBe('reunie');
  });

  it('leaves out soft hyphens', () => {
    expect(folded('derde\u00ADbetalers\u00ADregeling')).toBe('derdebetalersregeling');
  });

  it('writes ’ and œ as a keyboard does', () => {
    expect(folded('L’Œil')).toBe("l'oeil");
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});
