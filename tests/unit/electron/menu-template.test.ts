import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuLabels } from '../../../electron/menu-labels.js';
import { isUseful, menuTemplate, type MenuCommand } from '../../../electron/menu-template.js';
import { refusedSwitch } from '../../../electron/security/refused-switch.js';
import { INTERFACE_LANGUAGES } from '../../../shared/base/language.js';
import type { Access } from '../../../shared/domain/people/access.js';

const items = (
  isUnlocked: boolean,
  language: (typeof INTERFACE_LANGUAGES)[number] = 'fr',
  isPaused = false,
) =>
  menuTemplate({
    label: menuLabels(language),
    isUnlocked,
    isPaused,
    isListed: () => true,
    choose: () => undefined,
  }).flatMap((menu) => menu.submenu as MenuItemConstructorOptions[]);

describe('menu', () => {
  it.each(INTERFACE_LANGUAGES)('has a label for every entry in %s', (language) => {
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

  it('offers to lock and nothing else while the return code is asked for', () => {
    const offered = items(true, 'en', true).filter(
      (item) => item.type !== 'separator' && item.role === undefined && item.enabled !== false,
    );
    expect(offered.map(({ label }) => label)).toEqual(['Lock']);
  });

  it('leaves out what leads nowhere for a person without the survey', () => {
    const access: Access = {
      personId: 'a'.repeat(32),
      label: 'Accueil',
      role: 'staff',
      readable: ['routines', 'inventory', 'contacts'],
      writable: ['routines', 'inventory', 'journal'],
    };
    const offered = (who: Access | undefined) => {
      const template = menuTemplate({
        label: (key) => key,
        isUnlocked: true,
        isPaused: false,
        isListed: (command: MenuCommand) => isUseful(command, who),
        choose: () => undefined,
      });
      return template.map((menu) => menu.submenu as MenuItemConstructorOptions[]);
    };
    const restricted = ['export-pdf', 'assessment', 'results'];
    for (const menu of offered(access)) {
      for (const item of menu) expect(restricted).not.toContain(item.label);
      expect(menu[0]?.type).not.toBe('separator');
    }
    for (const who of [undefined, { ...access, readable: ['survey' as const] }]) {
      expect(
        offered(who)
          .flat()
          .map(({ label }) => label),
      ).toEqual(expect.arrayContaining(restricted));
    }
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
