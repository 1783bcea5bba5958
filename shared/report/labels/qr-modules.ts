/**
 * The QR code of a label as its modules. Level Q reads with a quarter of it scratched; a label code of 13 capital signs
 * still fits the smallest symbol, so that its modules are as large as they can be. Pure.
 */
import { encodeQR } from 'qr';
import type { LabelCode } from '../../domain/inventory/label-code.js';

/** Modules on a side, by the smallest version. */
export const QR_MODULES = 21;
/** White around it that a reader needs. */
export const QUIET_MODULES = 4;
/** With the white. */
export const QR_SIDE = QR_MODULES + 2 * QUIET_MODULES;

/** By rows of QR_SIDE, the white around it included; true is dark. */
export const qrModules = (code: LabelCode): readonly (readonly boolean[])[] =>
  encodeQR(code, 'raw', {
    ecc: 'quartile',
    encoding: 'alphanumeric',
    version: 1,
    border: QUIET_MODULES,
  });

/** All dark modules as one shape in a square of QR_SIDE: one shape leaves no hairlines between its rows. */
export function qrPath(code: LabelCode): string {
  const runs: string[] = [];
  for (const [y, row] of qrModules(code).entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true || row[x - 1] === true) continue;
      // The white around it ends every run.
      const length = row.indexOf(false, x) - x;
      runs.push(`M${x} ${y}h${length}v1h-${length}z`);
    }
  }
  return runs.join('');
}
