#pragma once

#include <string_view>

/// For package_page.cpp only.
namespace planning::share {

/// Classes are ColorBrewer's YlOrRd, five.
inline constexpr std::string_view kPageStyle = R"css(
:root{--ink:#1f2430;--soft:#5b6472;--line:#d9dde3;--paper:#fff;--ground:#f5f6f8;--accent:#1b5e9b;--focus:#0b57d0;
--c0:#ffffb2;--c1:#fecc5c;--c2:#fd8d3c;--c3:#f03b20;--c4:#bd0026;--none:#e3e5e8}
*{box-sizing:border-box}
[hidden]{display:none!important}
html[lang=zh] body [lang=en],html[lang=en] body [lang=zh]{display:none}
body{margin:0;background:var(--ground);color:var(--ink);
font:15px/1.55 system-ui,"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
header,main,footer{max-width:1180px;margin:0 auto;padding:0 24px}
header{padding-top:28px;display:flex;gap:24px;align-items:flex-start;justify-content:space-between;flex-wrap:wrap}
h1{font-size:26px;line-height:1.3;margin:0 0 4px}
h2{font-size:18px;margin:0 0 12px}
h3{font-size:16px;margin:16px 0 4px}
h4{font-size:15px;margin:14px 0 0}
.text{white-space:pre-line;margin:0 0 8px}
header>div:first-child{flex:1 1 320px;min-width:0}
.lead{color:var(--soft);margin:0}
.tools{display:flex;gap:8px}
button,select,input{font:inherit;color:inherit}
.tools button,.zoom button{background:var(--paper);border:1px solid #8a93a0;border-radius:6px;padding:5px 12px;
cursor:pointer}
.tools button:hover,.zoom button:hover{border-color:var(--accent);color:var(--accent)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));background:var(--paper);
border:1px solid var(--line);border-radius:8px;overflow:hidden;margin:20px 0;padding:0}
.facts div{box-shadow:0 0 0 .5px var(--line);padding:10px 14px}
.facts dt{color:var(--soft);font-size:13px}
.facts dd{margin:0;font-weight:600;overflow-wrap:anywhere}
section{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:20px;margin:0 0 20px}
.what{font-weight:600;margin:0 0 8px}
.controls{display:flex;flex-wrap:wrap;gap:12px 20px;margin:0 0 14px}
.controls label{display:flex;flex-direction:column;font-size:13px;color:var(--soft);max-width:100%}
select,input[type=search]{background:var(--paper);border:1px solid #8a93a0;border-radius:6px;padding:5px 8px;
color:var(--ink);font-size:15px;max-width:100%;min-height:34px}
.mapbox{position:relative;background:#eef2f5;border-radius:6px;overflow:hidden}
svg{display:block;width:100%;height:auto;max-height:78vh;touch-action:pan-y}
.provinces path{fill:#f7f6f2;stroke:#b3aea5;stroke-width:1.2;vector-effect:non-scaling-stroke;fill-rule:evenodd}
.county{fill:var(--none);stroke:#fff;stroke-width:1;vector-effect:non-scaling-stroke;fill-rule:evenodd;cursor:pointer}
.county.k0{fill:var(--c0)}.county.k1{fill:var(--c1)}.county.k2{fill:var(--c2)}.county.k3{fill:var(--c3)}
.county.k4{fill:var(--c4)}
.county:hover,.county.on{stroke:#111;stroke-width:2.2}
.county:focus{outline:none;stroke:var(--focus);stroke-width:3.5}
.names text{font-size:13px;text-anchor:middle;pointer-events:none;fill:#1f2430;paint-order:stroke;
stroke:#fff;stroke-opacity:.85;stroke-width:3px;stroke-linejoin:round}
.names .tight{visibility:hidden}
.zoomed .names .tight{visibility:visible}
.zoom{position:absolute;right:10px;top:10px;display:flex;flex-direction:column;gap:6px}
.zoom button{width:40px;height:40px;padding:0;font-size:18px;line-height:1}
.readout{min-height:3.1em;margin:10px 0 0;font-size:15px}
.readout b{font-size:16px}
.legend{display:flex;flex-wrap:wrap;gap:6px 16px;padding:0;margin:10px 0 0;list-style:none;font-size:13px}
.legend i{display:inline-block;width:22px;height:13px;border:1px solid #767d88;margin-right:6px;vertical-align:-2px}
.i0{background:var(--c0)}.i1{background:var(--c1)}.i2{background:var(--c2)}.i3{background:var(--c3)}
.i4{background:var(--c4)}.in{background:var(--none)}
.scroll{overflow-x:auto;-webkit-overflow-scrolling:touch}
table{border-collapse:collapse;width:100%;font-size:14px}
caption{text-align:left;color:var(--soft);font-size:13px;padding-bottom:8px}
th,td{text-align:left;padding:7px 10px;border-bottom:1px solid var(--line);vertical-align:top}
th{background:var(--ground);white-space:nowrap;font-weight:600}
th button{all:unset;cursor:pointer;display:inline-flex;gap:4px}
th button:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
th button::after{content:"\2195";color:#767d88}
th[aria-sort=ascending] button::after{content:"\2191";color:var(--ink)}
th[aria-sort=descending] button::after{content:"\2193";color:var(--ink)}
#figures td:nth-child(2){min-width:8em}
th.n,td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
tr.on td{background:#fff6d6}
.flag{border:1px solid #8a6d1f;color:#6b5208;border-radius:4px;padding:0 5px;font-size:12px;white-space:nowrap}
.note{color:var(--soft);font-size:13px;margin:8px 0 0}
code{font:12px/1.6 ui-monospace,"DejaVu Sans Mono",Consolas,monospace;overflow-wrap:anywhere}
footer{color:var(--soft);font-size:13px;padding-bottom:36px}
@media (max-width:640px){header,main,footer{padding-left:12px;padding-right:12px}header{padding-top:16px}
h1{font-size:21px}section{padding:14px 12px}.facts{grid-template-columns:1fr 1fr}.names text{font-size:26px}
.names .tight,.names text{visibility:hidden}.zoomed .names text{visibility:visible;font-size:15px}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack,.stack tbody,.stack tr,.stack td,.stack caption{display:block;width:100%}
.stack tr{border:1px solid var(--line);border-radius:6px;margin:0 0 10px;padding:4px 0}
.stack td{border:0;padding:3px 10px;display:flex;gap:10px;justify-content:space-between;text-align:right}
.stack td::before{content:attr(data-zh);color:var(--soft);text-align:left;flex:none}
html[lang=en] .stack td::before{content:attr(data-en)}
.stack td.n{white-space:normal;font-weight:600}
#figures tr{display:grid;grid-template-columns:1fr auto auto;gap:0 6px;padding:8px 10px}
#figures td{display:block;width:auto;padding:0;text-align:left;grid-column:1/4;color:var(--soft);font-size:13px}
#figures td::before{content:none}
#figures td:nth-child(1){grid-area:1/1;color:var(--ink);font-size:15px;font-weight:600}
#figures td:nth-child(3){grid-area:1/2;color:var(--ink);font-size:15px}
#figures td:nth-child(4){grid-area:1/3;font-size:15px}
#figures td:nth-child(2){grid-area:2/1}#figures td:nth-child(5){grid-area:2/2/3/4;text-align:right}
#figures td:nth-child(7){grid-area:4/1}#figures td:nth-child(8){grid-area:4/2/5/4;text-align:right}
.zoom{position:static;flex-direction:row;padding:8px;background:var(--paper)}}
@media print{body{background:#fff;font-size:10pt}
header,main,footer{max-width:none;padding:0}.tools,.zoom,.controls,.readout{display:none}
section{border:0;padding:0;margin:0 0 8mm}.facts{margin:4mm 0}svg{max-height:150mm}
.mapbox{background:#fff;border:1px solid #bbb}thead{display:table-header-group}th,td{padding:3px 6px}#search{display:none}tr,svg,.legend{break-inside:avoid}
h2{break-after:avoid}th{background:#fff;border-bottom:1.5pt solid #000}th button::after{content:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}.scroll{overflow:visible}table{font-size:9pt}
tr.on td{background:none}}
)css";

}  // namespace planning::share
