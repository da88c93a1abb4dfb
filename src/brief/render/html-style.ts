/** The one style sheet of the page: light and dark by the reader's setting, print, 360 px and up; one accent. */
export const style = `
:root{color-scheme:light dark;--paper:#fcfbf8;--ink:#1f1e1b;--soft:#6b675f;--line:#d9d5cb;--accent:#0d5c75;--denied:#9a3412;--mark:#f3ecd2;--wash:#f3f1ea}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--ink:#e4e1da;--soft:#9d988e;--line:#34373b;--accent:#7fc3da;--denied:#f0a37f;--mark:#3a3420;--wash:#1c1f23}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 "Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"DejaVu Serif",serif;font-feature-settings:"onum"}
.page{max-width:72rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;display:grid;grid-template-columns:minmax(0,1fr);gap:0 3rem}
header{margin-bottom:1.5rem}
h1{font-size:clamp(1.6rem,1.2rem + 1.8vw,2.3rem);line-height:1.2;font-weight:600;margin:0 0 .4rem;max-width:24em;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;font-weight:600;margin:2.6rem 0 .7rem;padding-top:.9rem;border-top:1px solid var(--line)}
h3,caption,figcaption{font:600 .9rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;text-align:left;color:var(--ink);padding:0 0 .4rem;margin:0}
h3{margin-top:1.8rem}
p,ul,ol,dl{max-width:42em;margin:.6rem 0}
li{margin:.35rem 0}
ul{padding-left:1.1rem}ul>li::marker{color:var(--accent)}
nav{font:.9rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
nav ol{list-style:none;margin:0;padding:0}
nav a,.asked,footer{color:var(--soft)}
nav a{text-decoration:none}nav a:hover{color:var(--accent)}
a{color:var(--accent)}
:target{scroll-margin-top:1rem}
li:target{background:var(--wash);outline:.4rem solid var(--wash)}
.soft{color:var(--soft)}.denied{color:var(--denied);font-weight:600}.label{font-weight:600}
.c{font:.72em/1 system-ui,-apple-system,"Segoe UI",sans-serif;vertical-align:.35em;white-space:nowrap;margin-left:.15em}
.c a{text-decoration:none;padding:.1em .12em}.c a:hover,.c a:focus{text-decoration:underline}
#bottom-line{border:0;padding:0;margin:0}
#bottom-line h2{border:0;margin:0 0 .3rem;padding:0;font:600 .8rem/1.4 system-ui,-apple-system,"Segoe UI",sans-serif;letter-spacing:.06em;text-transform:uppercase;color:var(--accent)}
#bottom-line>p:first-of-type{font-size:1.25rem;line-height:1.5;margin:.2rem 0 .8rem;max-width:36em}
#bottom-line{border-left:3px solid var(--accent);padding-left:1.1rem}
.scroll{overflow-x:auto;margin:1.2rem 0}
table{border-collapse:collapse;width:100%;font:.9rem/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-feature-settings:"tnum"}
caption{caption-side:top}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line);overflow-wrap:break-word;hyphens:manual}
th:last-child,td:last-child{padding-right:0}
thead th{font-weight:500;color:var(--soft);border-bottom:1.5px solid var(--line);white-space:nowrap}
tbody th{font-weight:600;min-width:6.5rem}tbody th.long{font-weight:400}
@media (min-width:40.01rem){tbody th.again{font-size:0}tr:has(+tr>th.again)>th{border-bottom-color:transparent}}
figure{margin:1.4rem 0}
figure svg{display:block;width:100%;min-width:40rem;height:auto;font:13.5px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;color:var(--ink)}
figure.likelihoods svg{min-width:0;max-width:34rem}
svg text{fill:currentColor}svg .small{font-size:12px}svg .strong{font-weight:600}svg .soft{color:var(--soft);font-weight:400}svg .accent{color:var(--accent)}svg .line{color:var(--line)}svg .denied{color:var(--denied)}
figure ol{font:.85rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;padding-left:1.6rem}
figure ol li{margin:.15rem 0}
.sentences{padding-left:0;list-style:none;font-size:.95rem}
.sentences li{display:grid;grid-template-columns:2.6rem 1fr;margin:.7rem 0}
.sentences .no{color:var(--accent);font:.85rem/1.75 system-ui,sans-serif}
mark{background:var(--mark);color:inherit;padding:.05em 0}
dt{font-weight:600}dd{margin:0 0 .5rem}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.8rem;font:.85rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.4rem .8rem}
@media (min-width:62rem){.page{grid-template-columns:11.5rem minmax(0,1fr)}header,footer{grid-column:2}nav{grid-column:1;grid-row:2;position:sticky;top:2rem;align-self:start}main{grid-column:2}}
@media (max-width:61.99rem){nav{display:none}}
@media (max-width:40rem){.page{padding:1.5rem 1rem 3rem}
table,caption,tbody,tr,th,td{display:block;width:auto}thead{position:absolute;left:-999rem}
tr{padding:.6rem 0;border-bottom:1px solid var(--line)}th,td{border:0;padding:.12rem 0;min-width:0}
td::before{content:attr(data-label);display:block;color:var(--soft);font-size:.8rem}td:empty{display:none}
.sentences li{grid-template-columns:2.1rem 1fr}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#0d5c75;--mark:#eee}body{font-size:10.5pt}nav,.skip{display:none}.page{display:block;max-width:none;padding:0}a{color:inherit;text-decoration:none}h2{break-after:avoid}tr,figure,li{break-inside:avoid}figure svg{min-width:0}.scroll{overflow:visible}}
`.trim();
