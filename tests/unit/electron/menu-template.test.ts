import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuLabels } from '../../../electron/menu-labels.js';
import { menuTemplate } from '../../../electron/menu-template.js';
import { refusedSwitch } from '../../../electron/security/refused-switch.js';
import { LANGUAGES } from '../../../shared/base/language.js';

const items = (isUnlocked: boolean, language: (typeof LANGUAGES)[number] = 'fr') =>
  menuTemplate({ label: menuLabels(language), isUnlocked, choose: () => undefined }).flatMap(
    (menu) => menu.submenu as MenuItemConstructorOptions[],
  );

describe('menu', () => {
  it.each(LANGUAGES)('has a label for every entry in %s', (language) => {
    for (const item of items(true, language)) {
      if (item.type !== 'separator') expect(item.label).toMatch(/\S/);
    }
  });

  it('offers nothing about the surgery while the vault is closed', () => {
    const offered = items(false).filter(
      (item) => item.type !== 'separator' && item.role === undefined && item.enabled !== false,
    );
    expect(offered).toEqual([]);
  });

  it('never offers reload or developer tools', () => {
    const roles = items(true).map((item) => item.role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools'] as const) {
      expect(roles).not.toContain(role);
    }
  });
});

describe('command line', () => {
  it('names the switch it refuses', () => {
    expect(refusedSwitch((name) => name === 'no-sandbox')).toBe('no-sandbox');
    expect(refusedSwitch(() => false)).toBeUndefined();
  });
});
