/** Files that must be refused: bombs, lies, disguises and what only looks like a table. Goal E12, and names of E10. */
import type { HostileTable } from './hostile-parts.js';
import { HOSTILE_SIZES } from './hostile-sizes.js';
import { HOSTILE_WORKBOOKS } from './hostile-workbooks.js';

export const HOSTILE_TABLES: readonly HostileTable[] = [...HOSTILE_WORKBOOKS, ...HOSTILE_SIZES];
