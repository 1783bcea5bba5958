/** The native menu as data, in the user's language: no reload, no developer tools. */
import type { MenuItemConstructorOptions } from 'electron';
import { mayVisit, type Access } from '../shared/domain/people/access.js';
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
  /** Open behind the return code: locking is all that is left. */
  readonly isPaused: boolean;
  /** Commands that the person who opened has no use for are left out, not greyed. */
  readonly isListed: (command: MenuCommand) => boolean;
  readonly choose: (command: MenuCommand) => void;
}

/** Whether a command leads anywhere for this person. While nobody has opened, all are listed and greyed. */
export function isUseful(command: MenuCommand, access: Access | undefined): boolean {
  if (access === undefined) return true;
  if (command === 'assessment' || command === 'results') return mayVisit(access, command);
  if (command === 'export-pdf') return mayVisit(access, 'results');
  if (command === 'backup') return mayVisit(access, 'backups');
  return true;
}

/** Pure: the menu as a template. Commands that need an open vault are greyed while it is closed or paused. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { label, isUnlocked, isPaused, isListed, choose } = options;
  const command = (name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label: label(name),
    enabled: isUnlocked && (!isPaused || name === 'lock'),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      choose(name);
    },
  });
  const listed = (name: MenuCommand, accelerator?: string): MenuItemConstructorOptions[] =>
    isListed(name) ? [command(name, accelerator)] : [];
  const exporting = listed('export-pdf', 'CmdOrCtrl+P');
  const backingUp = listed('backup');
  return [
    {
      label: label('file'),
      submenu: [
        ...exporting,
        ...backingUp,
        ...(exporting.length + backingUp.length > 0 ? [{ type: 'separator' } as const] : []),
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
        ...listed('assessment', 'CmdOrCtrl+2'),
        ...listed('results', 'CmdOrCtrl+3'),
        command('settings', 'CmdOrCtrl+,'),
        { type: 'separator' },
        { role: 'togglefullscreen', label: label('full-screen') },
      ],
    },
    { label: label('help'), submenu: [command('shortcuts')] },
  ];
}
