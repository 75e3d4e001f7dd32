// The one style sheet of the pages. It stands in the page's only <style>; nothing else may style them (no attributes, no
// script), so that a content security policy can name its hash.

const base = `
*,*::before,*::after{box-sizing:border-box}
:root{color-scheme:light dark;
--paper:#fdfcf9;--panel:#f5f2ea;--ink:#1d1c1a;--soft:#57534b;--rule:#d9d3c5;--field:#857d6d;--accent:#8c1d18;--on-accent:#fff;--mark:#fdf3d6;--fault:#a3160f;
--serif:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4",Cambria,Georgia,"Noto Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;--text:var(--serif);--leading:1.6;--measure:min(37rem,55ch)}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--panel:#211f1c;--ink:#eae6dd;--soft:#b3aca0;--rule:#3d3932;--field:#8d8577;--accent:#f4a08f;--on-accent:#2b0d08;--mark:#33290f;--fault:#ff9d8c}}
:root:lang(ur){--serif:"Noto Nastaliq Urdu","Jameel Noori Nastaleeq","Urdu Typesetting","Noto Naskh Arabic","Geeza Pro",Charter,Cambria,Georgia,"Noto Serif",serif;
--sans:"Noto Naskh Arabic","Noto Sans Arabic","Geeza Pro",system-ui,"Segoe UI","Noto Sans",Tahoma,sans-serif;--leading:2.3;--measure:min(34rem,55ch)}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/var(--leading) var(--text);overflow-wrap:break-word;text-rendering:optimizeLegibility}
:lang(ur) body{font-size:1.25rem}
h1,h2,h3{line-height:1.2;margin:0;text-wrap:balance;font-weight:700}
:lang(ur) :is(h1,h2,h3){line-height:2}
p,ol,ul,figure,blockquote,dl,dd{margin:0}
a{color:var(--accent);text-decoration-thickness:.08em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.16em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.wrap{max-width:calc(var(--measure) + 2.5rem);margin-inline:auto;padding-inline:1.25rem}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-4rem;background:var(--paper);padding:.5rem 1rem;font-family:var(--sans)}
.skip:focus{inset-block-start:.5rem}
.masthead{border-block-end:3px double var(--ink);padding-block:1.25rem .9rem;text-align:center}
.masthead p{font:700 clamp(1.6rem,7vw,2.6rem)/1.15 var(--serif);letter-spacing:-.01em}
:lang(ur) .masthead p{line-height:1.9;letter-spacing:0}
.foot{border-block-start:1px solid var(--rule);margin-block-start:4rem;padding-block:1.25rem 2.5rem;color:var(--soft);font:.875rem/1.6 var(--sans)}
.card{padding-block:2.5rem 1rem}
:lang(ur) .card{padding-block-start:3.75rem}
.card h1{font-size:clamp(1.6rem,6vw,2.1rem)}
.card h2{font-size:1.3rem}
.card>*+*{margin-block-start:1.1rem}
.status{display:inline-block;padding:.3rem .9rem;border:1px solid currentColor;border-radius:2rem;font:600 1rem/1.5 var(--sans);color:var(--accent)}
`;

const article = `
.story{padding-block-start:2.5rem}
.kicker{font:700 .8125rem/1.5 var(--sans);letter-spacing:.08em;text-transform:uppercase;color:var(--accent)}
:lang(ur) .kicker{letter-spacing:0;font-size:1rem}
.story h1{font-size:clamp(2rem,8.5vw,3.1rem);line-height:1.1;letter-spacing:-.015em;margin-block:.5rem 1rem}
:lang(ur).story h1,:lang(ur) .story h1{line-height:1.85;letter-spacing:0;font-size:clamp(1.7rem,7vw,2.4rem)}
.standfirst{font-size:1.3rem;line-height:1.45;color:var(--soft)}
:lang(ur) .standfirst{line-height:2.2;font-size:1.2rem}
.byline{margin-block:1.25rem 0;padding-block:.75rem;border-block:1px solid var(--rule);font:.9375rem/1.5 var(--sans);color:var(--soft)}
.byline b{color:var(--ink)}
.picture{margin-block:1.75rem}
.picture svg{display:block;width:100%;height:auto;border-radius:.25rem}
.picture figcaption{margin-block-start:.5rem;font:.875rem/1.5 var(--sans);color:var(--soft)}
.prose>*+*{margin-block-start:1.15em}
.prose h2{font-size:1.4rem;margin-block-start:1.9em}
.quote{margin-block:2rem;padding-block:1.25rem;border-block:3px double var(--rule);text-align:center}
.quote p{font-size:clamp(1.4rem,5.5vw,1.8rem);line-height:1.3;font-style:italic;text-wrap:balance}
:lang(ur) .quote p{font-style:normal;line-height:2.1;font-size:1.4rem}
.quote footer{margin-block-start:.6rem;font:.9375rem/1.5 var(--sans);color:var(--soft)}
.figures{margin-block:2rem;padding:1.25rem;background:var(--panel);border-radius:.25rem;font-family:var(--sans)}
.figures h2{font:700 1rem/1.4 var(--sans);margin:0 0 .9rem}
.figures dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:1.1rem 1rem}
.figures dl div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dd{font:700 1.75rem/1.2 var(--serif);color:var(--accent)}
:lang(ur) .figures dd{line-height:1.9;font-size:1.5rem}
.figures dt{font-size:.875rem;line-height:1.4;color:var(--soft)}
:lang(ur) .figures dt{line-height:1.8}
`;

const comments = `
.comments,.respond{margin-block-start:3.5rem}
.comments h2,.respond h2{font-size:1.7rem;padding-block-start:1rem;border-block-start:3px double var(--ink)}
:lang(ur) :is(.comments,.respond) h2{padding-block-start:1.9rem}
.thread{list-style:none;padding:0;margin-block-start:1.25rem}
.thread .thread{margin-block-start:1rem;padding-inline-start:clamp(.75rem,3vw,1.5rem);border-inline-start:2px solid var(--rule)}
.thread .thread .thread .thread .thread{padding-inline-start:0;border:0}
.thread>li+li{margin-block-start:1.5rem}
.comment{scroll-margin-block-start:1rem}
li:target>.comment{background:var(--mark);box-shadow:0 0 0 .6rem var(--mark)}
.comment header{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .75rem;font:.9375rem/1.6 var(--sans);color:var(--soft)}
.comment h3{font:700 1rem/1.6 var(--sans);color:var(--ink);overflow-wrap:anywhere}
.text{margin-block-start:.35rem;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext;text-align:start;font-size:1.0625rem}
:lang(ur) .text{font-family:Charter,"Bitstream Charter",Cambria,Georgia,"Noto Serif",var(--serif)}
.answer{display:inline-block;margin-block-start:.35rem;padding-block:.3rem;font:600 .9375rem/1.5 var(--sans)}
.notice{margin-block-start:1.25rem;padding:1rem 1.25rem;background:var(--mark);border-inline-start:4px solid var(--accent);font-family:var(--sans);font-size:1rem}
`;

const form = `
.form{margin-block-start:1rem;font:1rem/1.5 var(--sans)}
:lang(ur) .form,:lang(ur) .faults,:lang(ur) .notice{line-height:1.9}
.form>*+*{margin-block-start:1.2rem}
.note{color:var(--soft)}
.required{color:var(--fault);font-weight:700}
.form label{font-weight:600}
.field label{display:block;margin-block-end:.3rem}
.field input,.field textarea{display:block;width:100%;padding:.65rem .75rem;font:inherit;line-height:1.5;color:var(--ink);background:var(--paper);border:1px solid var(--field);border-radius:.25rem}
.field textarea{min-height:9rem;resize:vertical}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:1.2rem}
.pair:has(.field-fault){grid-template-columns:1fr}
.consent{display:flex;gap:.7rem;align-items:flex-start}
.consent input{flex:none;width:1.35rem;height:1.35rem;margin:.1rem 0 0;accent-color:var(--accent)}
.consent label{font-weight:400}
.post{font:700 1.0625rem/1.4 var(--sans);padding:.8rem 1.6rem;color:var(--on-accent);background:var(--accent);border:0;border-radius:.25rem;cursor:pointer}
.post:hover{text-decoration:underline}
.trap{position:absolute;inset-inline-start:-200vw;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
[dir=rtl] .trap{inset-inline-start:auto;inset-inline-end:0}
.faults{padding:1.1rem 1.25rem;border:3px solid var(--fault);border-radius:.25rem;font:1rem/1.5 var(--sans)}
.faults h2{font:700 1.2rem/1.4 var(--sans)}
.faults ul{padding-inline-start:1.2rem;margin-block-start:.6rem}
.faults a{color:var(--fault)}
#email-suggestion{margin-block-end:.4rem}
.field-fault{color:var(--fault);font-weight:600;margin-block-end:.4rem}
.field [aria-invalid]{border:2px solid var(--fault)}
.copy{margin-block-start:.75rem;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext;padding:1rem;background:var(--panel);border-radius:.25rem;max-height:60vh;overflow:auto}
`;

/** The text between the style tags, byte for byte: hash this for `style-src`. */
export const pageStyle: string = `${base}${article}${comments}${form}`.trim();
