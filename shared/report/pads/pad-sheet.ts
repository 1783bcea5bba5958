/** What the papers about pads share: their words, the practice, their look. Pure. */
import type { Language } from '../../base/language.js';
import type { Practice } from '../../domain/practice/practice.js';
import type { SheetInput } from '../sheet.js';

export interface PadSheetInput extends SheetInput {
  readonly language: Language;
  readonly practice: Practice;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export const PAD_TABLE_STYLE = `
table{width:100%;border-collapse:collapse;margin-top:12px}
th{padding:0 12px 6px 0;border-bottom:1px solid #14242b;color:#47545b;font-size:12px;font-weight:540;text-align:left;vertical-align:bottom}
td{padding:8px 12px 8px 0;border-bottom:1px solid #cfd8dc;vertical-align:top;overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
tr{break-inside:avoid}
.num{font-variant-numeric:tabular-nums}
.right{text-align:right}
td strong{font-weight:600}
`;
