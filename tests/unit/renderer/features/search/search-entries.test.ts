import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foundEntries,
  type SearchEntry,
} from '../../../../../renderer/features/search/search-entries.js';

const anEntry = (id: string, differences: Partial<SearchEntry> = {}): SearchEntry => ({
  id,
  group: 'question',
  text: id,
  detail: '',
  run: () => undefined,
  ...differences,
});

const entries = [
  anEntry('alarm', {
    text: 'L’alarme protège-t-elle l’entrée ?',
    detail: 'Caméras et alarme',
    also: 'Alarme branchée',
  }),
  anEntry('window', { text: 'Les fenêtres sont-elles fermées ?', detail: 'Accès' }),
  anEntry('peephole', { text: 'La porte a-t-elle un œil ?', detail: 'Serrures' }),
  anEntry('results', { group: 'go', text: 'Résultats' }),
  anEntry('lock', { group: 'act', text: 'Verrouiller', detail: 'Ctrl L' }),
];
const found = (typed: string) => foundEntries(entries, typed).map(({ id }) => id);

describe('foundEntries', () => {
  it('lists places, then actions, and no question while nothing is typed', () => {
    expect(found('')).toEqual(['results', 'lock']);
    expect(found('  ')).toEqual(found(''));
  });

  it('lists places, then actions, then questions in their own order once something is', () => {
    expect(found('e')).toEqual(['results', 'lock', 'alarm', 'window', 'peephole']);
  });

  it.each([
    ['the text', 'verrou', ['lock']],
    ['the detail', 'ctrl', ['lock']],
    ['the words that are not shown', 'branchee', ['alarm']],
  ])('searches %s', (_, typed, ids) => {
    expect(found(typed)).toEqual(ids);
  });

  it('wants every word, in any order and from any part', () => {
    expect(found('branchee cameras entree')).toEqual(['alarm']);
    expect(found('branchee fenetres')).toEqual([]);
  });

  it.each(['fenetre', 'FENÊTRE', 'fene\u0302tre'])('finds accents however typed: %s', (typed) => {
    expect(found(typed)).toEqual(['window']);
  });

  it.each(["l'alarme", 'l’alarme', "L'ENTREE"])('finds either apostrophe: %s', (typed) => {
    expect(found(typed)).toEqual(['alarm']);
  });

  it.each(['oeil', 'œil', 'Œil'])('finds "œ" typed as one letter or two: %s', (typed) => {
    expect(found(typed)).toEqual(['peephole']);
  });

  it('does not find words that an entry lacks', () => {
    expect(found('undefined')).toEqual([]);
  });

  it('finds words with soft hyphens, typed with or without them', () => {
    const broken = [anEntry('adviser', { text: 'diefstal\u00ADpreventie\u00ADadviseur' })];
    expect(foundEntries(broken, 'preventieadv')).toEqual(broken);
    expect(foundEntries(broken, 'preventie\u00ADadv')).toEqual(broken);
  });

  it('stops at forty, and leaves out questions before actions', () => {
    const many = Array.from({ length: 60 }, (_, index) => anEntry(`question-${String(index)}`));
    const shown = foundEntries([...many, ...entries], 'e').map(({ id }) => id);
    expect(shown).toHaveLength(40);
    expect(shown.slice(0, 3)).toEqual(['results', 'lock', 'question-0']);
  });

  it('finds every entry by its own words, in any order', () => {
    const shuffled = fc.constantFrom(...entries).chain((entry) => {
      const words = `${entry.text} ${entry.detail} ${entry.also ?? ''}`
        .split(/\s+/)
        .filter(Boolean);
      return fc
        .shuffledSubarray(words, { minLength: 1 })
        .map((some) => ({ entry, typed: some.join(' ').toUpperCase() }));
    });
    fc.assert(
      fc.property(shuffled, ({ entry, typed }) => {
        expect(foundEntries(entries, typed)).toContain(entry);
      }),
    );
  });
});
