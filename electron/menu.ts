/** Shows the native menu: as the application's menu for its shortcuts, and as a list under the title bar's button. */
import { Menu, type BrowserWindow } from 'electron';
import { menuTemplate, type MenuOptions } from './menu-template.js';

export function applyMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

/** The title bar has no room for a menu bar: its button opens the same menu as a list. */
export function popUpMenu(window: BrowserWindow, options: MenuOptions): void {
  Menu.buildFromTemplate(menuTemplate(options)).popup({ window });
}
