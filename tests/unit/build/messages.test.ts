import { describe, expect, it } from 'vitest';
import { consoleLanguage, message } from '../../../build/messages.mjs';

describe('consoleLanguage', () => {
  it.each([
    [{ LANG: 'fr_BE.UTF-8' }, 'fr'],
    [{ LANG: 'nl_BE.UTF-8' }, 'nl'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'de_BE.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{}, 'en'],
    [{ LC_ALL: 'nl_BE.UTF-8', LANG: 'fr_BE.UTF-8' }, 'nl'],
    [{ LC_ALL: '', LC_MESSAGES: 'fr_BE.UTF-8', LANG: 'nl_BE.UTF-8' }, 'fr'],
  ])('reads %o as %s', (env, language) => {
    expect(consoleLanguage(env)).toBe(language);
  });
});

describe('message', () => {
  it('says in each language how to start without a screen', () => {
    for (const LANG of ['fr_BE', 'nl_BE', 'en_GB']) {
      expect(message('noDisplay', { LANG })).toContain('DISPLAY');
    }
    expect(message('noDisplay', { LANG: 'fr_BE' })).not.toBe(message('noDisplay', {}));
  });
});
