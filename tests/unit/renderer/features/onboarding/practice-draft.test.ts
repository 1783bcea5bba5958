import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADDRESS_LENGTH,
  EMPTY_PRACTICE,
  MAX_SITES,
  NAME_LENGTH,
  practiceFrom,
  SITE_LENGTH,
  withNewSite,
  type PracticeDraft,
} from '../../../../../renderer/features/onboarding/practice-draft.js';
import { newPracticeSchema } from '../../../../../shared/domain/practice/practice.js';

const rows = (...names: readonly string[]) => names.map((name, key) => ({ key, name }));
const aDraft = (differences: Partial<PracticeDraft> = {}): PracticeDraft => ({
  name: 'Cabinet des Tilleuls',
  ownerName: 'Dr Claire Vandenbroeck',
  address: '',
  sites: rows(''),
  ...differences,
});

const upTo = (maxLength: number) => fc.string({ maxLength, size: 'max' });
const named = (maxLength: number) => upTo(maxLength).filter((text) => text.trim() !== '');
/** Whatever the fields let one type, once the step lets one go on. */
const drafts: fc.Arbitrary<PracticeDraft> = fc.record({
  name: named(NAME_LENGTH),
  ownerName: named(NAME_LENGTH),
  address: upTo(ADDRESS_LENGTH),
  sites: fc
    .array(upTo(SITE_LENGTH), { minLength: 1, maxLength: MAX_SITES })
    .map((names) => rows(...names)),
});

describe('the limits of the fields', () => {
  const isTaken = (differences: Partial<PracticeDraft>) =>
    newPracticeSchema.safeParse(practiceFrom(aDraft(differences))).success;
  const lengths: readonly (readonly [number, (length: number) => Partial<PracticeDraft>])[] = [
    [NAME_LENGTH, (length) => ({ name: 'a'.repeat(length) })],
    [NAME_LENGTH, (length) => ({ ownerName: 'a'.repeat(length) })],
    [ADDRESS_LENGTH, (length) => ({ address: 'a'.repeat(length) })],
    [SITE_LENGTH, (length) => ({ sites: rows('a'.repeat(length)) })],
    [MAX_SITES, (length) => ({ sites: rows(...Array<string>(length).fill('a')) })],
  ];

  it('are those of the contract, not one more and not one less', () => {
    for (const [limit, differences] of lengths) {
      expect(isTaken(differences(limit))).toBe(true);
      expect(isTaken(differences(limit + 1))).toBe(false);
    }
  });
});

describe('withNewSite', () => {
  it('adds an empty site at the end and keeps the others', () => {
    const sites = rows('Namur', 'Jambes');
    expect(withNewSite(sites)).toEqual([...sites, { key: 2, name: '' }]);
  });

  it('gives a key no other row has, whichever rows were removed', () => {
    const keys = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: MAX_SITES });
    fc.assert(
      fc.property(keys, (kept) => {
        const after = withNewSite(kept.map((key) => ({ key, name: '' })));
        expect(new Set(after.map(({ key }) => key)).size).toBe(kept.length + 1);
      }),
    );
  });
});

describe('practiceFrom', () => {
  it('trims everything and leaves out sites without a name', () => {
    const draft = aDraft({
      name: ' Cabinet des Tilleuls ',
      ownerName: ' Dr Claire Vandenbroeck',
      address: 'rue des Tilleuls 14 ',
      sites: rows('', ' Namur ', '  ', 'Jambes'),
    });
    expect(practiceFrom(draft)).toEqual({
      name: 'Cabinet des Tilleuls',
      ownerName: 'Dr Claire Vandenbroeck',
      address: 'rue des Tilleuls 14',
      siteNames: ['Namur', 'Jambes'],
    });
  });

  it('names the only site after the practice when it has no name', () => {
    const draft = { ...EMPTY_PRACTICE, name: 'Cabinet des Tilleuls' };
    expect(practiceFrom(draft).siteNames).toEqual(['Cabinet des Tilleuls']);
  });

  it('shortens a long practice name to that of a site, without a blank at its end', () => {
    const name = `${'a'.repeat(SITE_LENGTH - 1)} Tilleuls`;
    expect(practiceFrom(aDraft({ name })).siteNames).toEqual(['a'.repeat(SITE_LENGTH - 1)]);
  });

  it('is taken by the contract as it stands', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const practice = practiceFrom(draft);
        expect(newPracticeSchema.parse(practice)).toEqual(practice);
      }),
    );
  });
});
