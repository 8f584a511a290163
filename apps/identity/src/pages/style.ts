import { createHash } from 'node:crypto';

export const style = `
:root{--paper:#F6F1E6;--card:#FFFDF8;--ink:#1B211F;--ink2:#47504C;--ink3:#5D655F;--azure:#0F4F63;--deep:#0A3B4B;--ochre:#7D5208;--ochre-tint:#F5E8CB;--edge:#857C6B;--line:#E0D7C5}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:16px/1.6 "PingFang SC","HarmonyOS Sans SC",MiSans,"Noto Sans SC","Microsoft YaHei",system-ui,sans-serif}
.bar{display:flex;justify-content:space-between;align-items:center;padding:12px 20px}
.brand{display:flex;gap:8px;align-items:center;font-weight:600}
.brand svg,.mark svg{display:block}
main{flex:1;display:flex;flex-direction:column;align-items:center;padding:20px 16px 28px}
.mark{margin:8px 0 12px}
h1{margin:0;font:700 26px/1.35 "Noto Serif SC","Songti SC",STSong,SimSun,serif}
.lead{margin:4px 0 20px;color:var(--ink2);text-align:center}
.card{width:100%;max-width:400px;padding:20px;background:var(--card);border:1px solid var(--line);border-radius:14px;box-shadow:0 1px 2px rgba(27,33,31,.06),0 8px 24px rgba(27,33,31,.06)}
label{display:block;margin:0 0 16px;font-size:15px;color:var(--ink2)}
input{display:block;width:100%;height:48px;margin-top:4px;padding:0 12px;font:inherit;font-size:16px;color:var(--ink);background:#fff;border:1px solid var(--edge);border-radius:8px}
button{display:block;width:100%;min-height:52px;font:inherit;font-size:17px;font-weight:600;color:var(--card);background:var(--azure);border:0;border-radius:8px;cursor:pointer;transition:background 160ms cubic-bezier(.2,.7,.2,1)}
button:hover{background:var(--deep)}
:focus-visible{outline:3px solid var(--azure);outline-offset:2px}
.notice{margin:0 0 16px;padding:12px;color:var(--ochre);background:var(--ochre-tint);border-radius:8px}
.small{max-width:400px;margin:20px 0 0;font-size:13px;color:var(--ink3);text-align:center}
a{color:var(--azure);display:inline-flex;align-items:center;min-height:44px}
@media (min-width:600px){main{padding-top:8vh}}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** Nothing but this style and this form; `formTargets` are where the form may lead after its answer. */
export const contentPolicy = (formTargets: readonly string[]): string =>
  ["default-src 'none'", `style-src 'sha256-${styleHash}'`, "img-src 'self' data:", `form-action 'self' ${formTargets.join(' ')}`.trim(), "frame-ancestors 'none'", "base-uri 'none'"].join('; ');
