import { describe, expect, it, test } from 'vitest';
import { surgeryQuestions } from '../../../../../shared/content/surgery-pack.js';
import { custodyAsked } from '../../../../../shared/domain/protection/safe.js';
import {
  looksLikeCode,
  looksLikeHidingPlace,
} from '../../../../../shared/domain/protection/secret-look.js';
import {
  PROTECTION_TABS,
  protectionTabOf,
} from '../../../../../shared/domain/protection/survey-questions.js';
import {
  emptyVideophone,
  videophoneAnswer,
} from '../../../../../shared/domain/protection/videophone.js';
import { anAlarm } from '../../../../support/protection-builders.js';

describe('a videophone', () => {
  const of = (records?: 'yes' | 'no', watches?: 'yes' | 'no') =>
    videophoneAnswer({
      ...emptyVideophone(anAlarm().siteId),
      ...(records && { records }),
      ...(watches && { watches }),
    })?.verdict;
  test('is a camera as soon as it records or watches, whatever the other answer', () => {
    for (const other of ['yes', 'no', undefined] as const) {
      expect(of('yes', other)).toBe('surveillance');
      expect(of(other, 'yes')).toBe('surveillance');
    }
  });
  test('is outside the camera law only when both are denied', () => {
    expect(of('no', 'no')).toBe('data-only');
    expect(of('no')).toBeUndefined();
    expect(of(undefined, 'no')).toBeUndefined();
  });
});

describe('a text that seems to hold a secret', () => {
  it.each([
    'code 4711',
    'Code : 12345',
    'mot de passe: tulipe',
    'PIN 0042',
    'codewoord = tulp',
    'combinaison du coffre 12-345',
  ])('is told: %s', (text) => {
    expect(looksLikeCode(text)).toBe(true);
  });
  it.each([
    'Centrale filaire, 8 détecteurs',
    'CM-88120',
    '081 00 00 99',
    'code changé au départ de chacun',
    'serrure à code',
    'Fichet, classe 3, EN 1143-1',
  ])('is left alone: %s', (text) => {
    expect(looksLikeCode(text)).toBe(false);
  });
  it('is told for a hiding place too', () => {
    expect(looksLikeHidingPlace('derrière le tableau')).toBe(true);
    expect(looksLikeHidingPlace('verstopt in de kast')).toBe(true);
    expect(looksLikeHidingPlace('Fichet, deux étagères')).toBe(false);
  });
});

it('asks of a safe only what its way of opening makes useful', () => {
  expect(custodyAsked({ opening: 'key' })).not.toContain('nowhere-written');
  expect(custodyAsked({ opening: 'code' })).not.toContain('key-out-of-surgery');
  expect(custodyAsked({})).toHaveLength(6);
});

it('links every part of the page with a question of the survey, and no camera question', () => {
  const tabs = surgeryQuestions.map(({ id }) => protectionTabOf(id));
  for (const tab of PROTECTION_TABS) expect(tabs).toContain(tab);
  expect(protectionTabOf('cameras.register')).toBeUndefined();
});
