/**
 * The report's style sheet. Sizes and colours are those of the design's print section: A4, always
 * light, nothing under 11.5 px, and legible in black and white.
 */

/** Addresses of the two typefaces, on the program's own scheme. */
export interface ReportFonts {
  readonly ui: string;
  readonly read: string;
}

export function reportStyle(fonts: ReportFonts): string {
  return `${fontFace('Report UI', '200 800', fonts.ui)}
${fontFace('Report Read', '200 900', fonts.read)}
${STYLE}`;
}

function fontFace(family: string, weights: string, url: string): string {
  // The address ends up inside CSS, where HTML escaping would not help.
  if (!/^app:\/\/[\w./-]+$/.test(url))
    throw new Error('a font address on the app: scheme expected');
  return `@font-face{font-family:"${family}";src:url("${url}") format("woff2");font-weight:${weights};font-display:block}`;
}

const STYLE = `
@page{size:A4;margin:15mm 18mm 18mm}
*{box-sizing:border-box}
html{color-scheme:light;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;background:#fff;color:#14242b;font:13.5px/1.38 "Report UI","Segoe UI",sans-serif}
h1,h2,h3,p,ul,dl,dd{margin:0;padding:0}
ul{list-style:none}
header{display:flex;justify-content:space-between;align-items:center;font-size:12px;color:#47545b;border-bottom:2px solid #14242b;padding-bottom:12px}
.brand{display:flex;align-items:center;gap:9px;color:#14242b;font-size:14px;font-weight:640}
h1{font:520 33px/1.16 "Report Read",Georgia,serif;letter-spacing:-.015em;margin-top:18px;text-wrap:balance}
h2{font-size:18px;font-weight:640;line-height:1.25;margin:22px 0 5px;break-after:avoid}
h3{font-size:14.5px;font-weight:640;margin:18px 0 2px;break-after:avoid}
.who{margin-top:10px;color:#47545b;line-height:1.5}
.intro{color:#47545b;margin-bottom:4px;max-width:62ch;break-after:avoid}
.summary{display:grid;grid-template-columns:220px 1fr;gap:28px;align-items:center;margin-top:14px;padding:10px 0;border-top:1px solid #cfd8dc;border-bottom:1px solid #cfd8dc;break-inside:avoid}
.summary h2{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0}
.summary .sentences{font:16px/1.5 "Report Read",Georgia,serif}
.score{display:flex;gap:12px;align-items:center}
.score b{font-size:60px;font-weight:640;line-height:1;letter-spacing:-.03em}
.columns{display:grid;grid-template-columns:1fr 160px;gap:30px;break-inside:avoid}
table{width:100%;border-collapse:collapse;margin-top:6px}
thead{display:table-header-group}
tr{break-inside:avoid}
th{text-align:left;font-weight:540}
thead th{font-size:12px;color:#47545b;border-bottom:1px solid #14242b;padding:0 10px 6px 0;vertical-align:bottom;white-space:nowrap}
tbody th,td{border-bottom:1px solid #cfd8dc;padding:5px 10px 5px 0;vertical-align:top}
th:last-child,td:last-child{padding-right:0}
td.rank,td.number{font-variant-numeric:tabular-nums}
.levels tbody th,.levels td{border:0;padding:1px 10px 1px 0;line-height:1.3;font-weight:400;vertical-align:middle;white-space:nowrap}
.levels svg{display:block}
.nowrap{white-space:nowrap}
.levels td.number{font-weight:640}
.levels .word,.detail,.source{font-size:12px;color:#47545b}
.detail{display:block;font-weight:400;margin-top:2px}
.note{display:block;font:14px/1.45 "Report Read",Georgia,serif;font-weight:400;margin-top:4px;padding-left:10px;border-left:2px solid #b98a2e;white-space:pre-line;overflow-wrap:anywhere}
.legend{font-size:12px;color:#59666d;margin-top:6px}
.layer{display:inline-flex;align-items:center;gap:6px;white-space:nowrap;font-size:12.5px}
.badge{display:inline-grid;place-items:center;width:18px;height:20px;border:1.5px solid currentColor;border-radius:9px 9px 3px 3px;font-size:12px;font-weight:640}
.organisational{color:#1d5e75}.technical{color:#454d96}.electronic{color:#7b3873}.legal{color:#14242b}
.severity{display:inline-flex;align-items:center;gap:5px;white-space:nowrap;font-size:12.5px}
.urgent{color:#9b211f;font-weight:640}.important{color:#7d4604;font-weight:540}.useful{color:#47545b}
.thresholds li{display:flex;justify-content:space-between;margin-top:7px}
.thresholds svg{display:block;margin:12px 0 8px}
h4{font-size:13px;font-weight:640;margin:10px 0 2px;break-after:avoid}
.trend svg{display:block;margin:6px 0}
.trend .overall>*{font-weight:640}
.trend td.number,.trend thead th:not(:first-child){text-align:right}
.trend li{padding:1px 0 1px 14px;text-indent:-14px}
.trend li::before{content:"•";display:inline-block;width:14px;text-indent:0}
.answers{break-before:page}
.answers .answer{width:130px;font-weight:540}.answers .source{width:190px}
.closing{break-inside:avoid}.closing p{max-width:70ch;margin-top:8px}
`;
