/** Style of the adviser's report; the base is that of all sheets. */
export const VISIT_REPORT_STYLE = `
@page{size:A4;margin:15mm 18mm 18mm}
header{border-bottom:2px solid #14242b;padding-bottom:12px}
.summary{margin-top:12px;white-space:pre-line;font:400 15px/1.5 "Sheet Read",Georgia,serif}
.layer{margin-top:10px;border-left:4px solid #1d6177;padding-left:12px}
.layer.technical{border-left-style:double;border-left-color:#4d4aa8}
.layer.electronic{border-left-style:dotted;border-left-color:#7c3a70}
.layer ol{padding-left:26px}
.do{font-weight:600}
.severity{display:inline-block;border:1px solid #47545b;border-radius:4px;padding:0 5px;font-size:12px}
.about,.remark{display:block;color:#47545b;font-size:12.5px;white-space:pre-line}
table{width:100%;border-collapse:collapse;margin-top:6px}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid #cfd8dc;padding:5px 12px 5px 0;overflow-wrap:anywhere}
th{font-size:12px;color:#47545b;font-weight:600}
td:first-child{width:52%}
td .remark{margin-top:2px}
thead{display:table-header-group}
tr{break-inside:avoid}
.photos{display:grid;grid-template-columns:1fr 1fr;gap:10px;margin-top:10px}
figure{margin:0;break-inside:avoid}
figure img{display:block;width:100%;height:54mm;object-fit:contain;background:#eef2f4;border:1px solid #cfd8dc}
figcaption{font-size:12.5px;margin-top:3px}
.sign{margin-top:26px;border-top:2px solid #14242b}
.lines{display:grid;grid-template-columns:1fr 1fr;gap:28px;margin:34px 0 14px;font-size:12.5px;color:#47545b}
.line{display:block;border-bottom:1px solid #14242b;margin-bottom:4px;height:22px}
`;
