import { describe, expect, test } from 'vitest';
import { createTranslator } from '../../../../shared/i18n/messages.js';

describe('a translator', () => {
  const translate = createTranslator('fr', [
    {
      'a.label.days': '{count, plural, one {# jour} other {# jours}}',
      'a.label.big': '{count, number}',
      'a.prose.less': '{a} < {b} et <b>',
      'a.markup.strong': 'Lisez <b>ceci</b>, {name}.',
      'a.label.twice': 'first',
    },
    { 'a.label.twice': 'second' },
  ]);

  test('follows the plural rules and the numbers of its language', () => {
    expect(translate('a.label.days', { count: 0 })).toBe('0 jour');
    expect(translate('a.label.days', { count: 2 })).toBe('2 jours');
    expect(translate('a.label.big', { count: 12345.6 })).toMatch(/^12\s345,6$/u);
    const dutch = createTranslator('nl', [
      { 'a.label.days': '{count, plural, one {# dag} other {# dagen}}' },
    ]);
    expect(dutch('a.label.days', { count: 0 })).toBe('0 dagen');
  });

  test('shows a key nobody wrote', () => {
    expect(translate('a.label.none')).toBe('a.label.none');
  });

  test('lets a later catalogue win', () => {
    expect(translate('a.label.twice')).toBe('second');
  });

  test('reads tags in markup messages only', () => {
    expect(translate('a.prose.less', { a: '1', b: '2' })).toBe('1 < 2 et <b>');
    const parts = translate.parts<{ readonly strong: unknown }>('a.markup.strong', {
      name: 'Nadia',
      b: (chunks) => ({ strong: chunks }),
    });
    expect(parts).toEqual(['Lisez ', { strong: ['ceci'] }, ', Nadia.']);
  });
});
