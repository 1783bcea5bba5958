import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../../shared/base/language.js';
import type { HistoryEntry } from '../../../../shared/domain/history/history-entry.js';
import { COMPARTMENT_IDS } from '../../../../shared/domain/people/access.js';
import { describeEntry, personNames } from '../../../../shared/history/describe-entry.js';
import { createTranslator, type Catalogue } from '../../../../shared/i18n/messages.js';

const wordsOf = (language: InterfaceLanguage) => {
  const file = new URL(`../../../../shared/locales/${language}/history.json`, import.meta.url);
  return createTranslator(language, [JSON.parse(readFileSync(file, 'utf8')) as Catalogue]);
};
const fr = wordsOf('fr');
const ID = 'ab'.repeat(16);
const nameOf = (): string => 'Accueil';

type Part = HistoryEntry['parts'][number];
const part = (
  compartment: Part['compartment'],
  counts: Part['counts'] = [],
  isReadable = true,
): Part => ({
  compartment,
  counts,
  isReadable,
});
const entry = (parts: readonly Part[], action?: HistoryEntry['action']): HistoryEntry => ({
  seq: 1,
  personId: ID,
  atMs: 0,
  zoneOffsetMin: 60,
  parts: [...parts],
  ...(action === undefined ? {} : { action }),
});
const count = (type: string, saved: number, removed = 0) => ({ type, saved, removed });

describe('an entry in words', () => {
  it('counts what was saved and what was erased', () => {
    const survey = part('survey', [
      count('answer', 3),
      count('assessment', 1),
      count('draft', 0, 1),
    ]);
    expect(describeEntry(fr, entry([survey]), nameOf)).toEqual([
      '3 réponses enregistrées',
      '1 saisie en cours reprise',
    ]);
  });

  it('says answers without the assessment that notes where one is', () => {
    const answered = [count('answer', 1), count('assessment', 1)];
    expect(describeEntry(fr, entry([part('survey', answered)]), nameOf)).toEqual([
      '1 réponse enregistrée',
    ]);
    const moved = [count('assessment', 1)];
    expect(describeEntry(fr, entry([part('survey', moved)]), nameOf)).toEqual([
      'Évaluation mise à jour',
    ]);
    const erased = [count('answer', 0, 2), count('assessment', 0, 1)];
    expect(describeEntry(fr, entry([part('survey', erased)]), nameOf)).toEqual([
      '2 réponses effacées',
      '1 évaluation effacée',
    ]);
  });

  it('names what a change of people was for, without the records that served it', () => {
    const parts = [
      part('owner', [count('keyring-change', 0, 1), count('person-key', 1)]),
      part('journal'),
    ];
    const action = { name: 'people.add', step: 'done' as const, personId: ID };
    expect(describeEntry(fr, entry(parts, action), nameOf)).toEqual([
      'Ajout d’une personne : Accueil',
    ]);
    const rotated = entry([part('survey', [count('answer', 57)])], {
      name: 'rotate.compartment',
      compartment: 'survey',
    });
    expect(describeEntry(fr, rotated, nameOf)).toEqual(['Nouvelle clé : évaluation et plan']);
  });

  it('says which details are closed to the reader', () => {
    const parts = [part('owner', [], false), part('survey', [count('answer', 1)])];
    expect(describeEntry(fr, entry(parts), nameOf)).toEqual([
      '1 réponse enregistrée',
      'Détails non lisibles avec votre accès : clés et personnes',
    ]);
  });

  it('tells what a newer program did in general words', () => {
    const parts = [part('inventory', [count('asset', 2, 1)])];
    expect(describeEntry(fr, entry(parts, { name: 'asset.import' }), nameOf)).toEqual([
      'Autre opération (asset.import)',
      '2 éléments enregistrés',
      '1 élément effacé',
    ]);
    expect(describeEntry(fr, entry([part('survey')]), nameOf)).toEqual(['Enregistrement interne']);
  });

  it.each(INTERFACE_LANGUAGES)(
    'has words in %s for every action, compartment and kind of record',
    (language) => {
      const t = wordsOf(language);
      const general = describeEntry(t, entry([], { name: 'x' }), nameOf)[0]?.replace('x', '');
      const actions = [
        'vault.create',
        ...['add', 'reissue', 'suspend', 'resume', 'remove'].map((verb) => `people.${verb}`),
        ...['begin', 'compartment', 'finish'].map((verb) => `rotate.${verb}`),
        'recovery.renew',
        'recovery.used',
        'passphrase.change',
      ];
      for (const name of actions) {
        const [sentence = ''] = describeEntry(t, entry([], { name, personId: ID }), nameOf);
        expect(sentence.replace(name, '')).not.toBe(general);
      }
      for (const compartment of COMPARTMENT_IDS) {
        const [sentence] = describeEntry(t, entry([part(compartment, [], false)]), nameOf);
        expect(sentence).not.toContain('history.label');
      }
      for (const type of ['practice', 'setup', 'assessment', 'answer', 'plan-item', 'draft']) {
        const [sentence] = describeEntry(t, entry([part('survey', [count(type, 2)])]), nameOf);
        expect(sentence).not.toBe(t('history.label.other-saved', { count: 2 }));
      }
    },
  );
});

describe('names of people', () => {
  it('are their labels, the role without one, and say who has left', () => {
    const people = [
      { personId: ID, label: '', role: 'owner' as const, isRemoved: false },
      { personId: 'cd'.repeat(16), label: 'Joke', role: 'staff' as const, isRemoved: true },
    ];
    const name = personNames(fr, people);
    expect(name(ID)).toBe('Titulaire du cabinet');
    expect(name('cd'.repeat(16))).toBe('Joke (accès retiré)');
    expect(name('ef'.repeat(16))).toBe('Personne inconnue');
  });
});
