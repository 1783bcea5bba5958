/** The native menu as data, in the user's language: no reload, no developer tools. */
import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../shared/ipc/events.js';

export type MenuCommand = EventPayload<'menu.chosen'>['command'];
export type MenuKey =
  | 'file'
  | 'edit'
  | 'go'
  | 'help'
  | 'export-pdf'
  | 'backup'
  | 'discreet'
  | 'lock'
  | 'quit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'select-all'
  | 'search'
  | 'today'
  | 'assessment'
  | 'results'
  | 'settings'
  | 'shortcuts'
  | 'full-screen';

export interface MenuOptions {
  readonly label: (key: MenuKey) => string;
  readonly isUnlocked: boolean;
  readonly choose: (command: MenuCommand) => void;
}

/** Pure: the menu as a template. Commands that need an open vault are greyed while it is closed. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { label, isUnlocked, choose } = options;
  const command = (name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label: label(name),
    enabled: isUnlocked,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      choose(name);
    },
  });
  return [
    {
      label: label('file'),
      submenu: [
        command('export-pdf', 'CmdOrCtrl+P'),
        command('backup'),
        { type: 'separator' },
        // The window takes F9 itself, on every screen: here the key is only shown.
        { ...command('discreet', 'F9'), registerAccelerator: false },
        command('lock', 'CmdOrCtrl+L'),
        { role: 'quit', label: label('quit') },
      ],
    },
    {
      label: label('edit'),
      submenu: [
        { role: 'undo', label: label('undo') },
        { role: 'redo', label: label('redo') },
        { type: 'separator' },
        { role: 'cut', label: label('cut') },
        { role: 'copy', label: label('copy') },
        { role: 'paste', label: label('paste') },
        { role: 'selectAll', label: label('select-all') },
      ],
    },
    {
      label: label('go'),
      submenu: [
        command('search', 'CmdOrCtrl+K'),
        { type: 'separator' },
        command('today', 'CmdOrCtrl+1'),
        command('assessment', 'CmdOrCtrl+2'),
        command('results', 'CmdOrCtrl+3'),
        command('settings', 'CmdOrCtrl+,'),
        { type: 'separator' },
        { role: 'togglefullscreen', label: label('full-screen') },
      ],
    },
    { label: label('help'), submenu: [command('shortcuts')] },
  ];
}
