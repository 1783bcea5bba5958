/** How a printed plan looks: widths of lines are centimetres of the plan, so that they keep to the scale. Pure. */
import { FOOT, HEAD, PAGE_MARGIN, PAPER_SIZES, type PrintLayout } from './print-layout.js';

export function planStyle({ paper, isWide }: PrintLayout): string {
  const [short, long] = PAPER_SIZES[paper];
  const [width, height] = isWide ? [long, short] : [short, long];
  return `
@page{size:${width}mm ${height}mm;margin:${PAGE_MARGIN}mm}
@page list{size:A4 portrait;margin:15mm 18mm 18mm}
.page{break-after:page;height:${height - 2 * PAGE_MARGIN}mm;display:flex;flex-direction:column}
.page header{height:${HEAD}mm;display:flex;justify-content:space-between;align-items:flex-start;flex:none}
.page h1{font-size:22px}
.page .facts{margin:4px 0 0;white-space:nowrap}
.page footer{height:${FOOT}mm;margin-top:auto;display:flex;gap:10mm;align-items:flex-end;flex:none;overflow:hidden}
svg.plan{display:block;flex:none;margin:0 auto}
.zone{stroke:#8a989f;stroke-width:2;stroke-dasharray:12 8}
.zone.public-road{fill:#e3e7ea}
.zone.neighbour{fill:#f1ebdd}
.zone.own-ground{fill:#eef5ee}
.room{fill:#fff}
.cone{fill:#8a3f83;fill-opacity:.14;stroke:#8a3f83;stroke-width:1.5}
.area{fill:#b3261e;fill-opacity:.14;stroke:#b3261e;stroke-width:2;stroke-dasharray:6 5}
.walls{fill:none;stroke:#14242b;stroke-width:12;stroke-linecap:square}
.gap{stroke:#fff;stroke-width:14}
.pane{stroke:#3a6ea5;stroke-width:5}
.leaf{stroke:#47545b;stroke-width:4}
.arc{fill:none;stroke:#47545b;stroke-width:1.5;stroke-dasharray:5 4}
.piece{fill:#fff;stroke:#47545b;stroke-width:2.5}
.sign{fill:#fff;stroke:#6d2f68;stroke-width:3}
.detail{fill:none}
.way{fill:none;stroke:#1f6b43;stroke-width:5;stroke-dasharray:16 10;stroke-linejoin:round}
.way.important,.way.urgent{stroke:#b3261e}
.name{font:600 20px "Sheet UI",sans-serif;text-anchor:middle;fill:#14242b;paint-order:stroke;stroke:#fff;stroke-width:5px}
.marker{fill:#b3261e;stroke:#fff;stroke-width:3}
.number{font:700 20px "Sheet UI",sans-serif;text-anchor:middle;fill:#fff}
.bar{margin:0;flex:none}
.bar svg{display:block;overflow:visible}
.bar-whole{fill:#fff;stroke:#14242b;stroke-width:.3}
.bar-half{fill:#14242b}
.bar figcaption{font-size:11.5px;margin-top:4px}
.bar figcaption span{display:block;color:#47545b}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:1mm 6mm;font-size:11.5px}
.legend li{display:flex;align-items:center;gap:2mm;margin:0}
.list{page:list}
.findings li{break-inside:avoid;margin-top:10px}
.findings p{margin-top:2px;max-width:none}
.severity{display:inline-block;border:1px solid #14242b;border-radius:3px;padding:0 6px;font-size:12px;font-weight:640;margin-right:6px}
.severity.urgent{background:#b3261e;border-color:#b3261e;color:#fff}
.severity.important{background:#fbe3c4;border-color:#8a5a00}
`;
}
