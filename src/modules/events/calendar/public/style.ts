const light =
  ':root{color-scheme:light;--p:#fff;--i:#1a2321;--f:#64706d;--l:#e1e6e4;--a:#0e6573;--x:#a8241c}';
const dark =
  ':root{color-scheme:dark;--p:#171b1c;--i:#e8ecea;--f:#96a19e;--l:#2c3334;--a:#62c4cf;--x:#ff9a91}';
const themes = { light, dark, auto: `${light}@media(prefers-color-scheme:dark){${dark}}` } as const;

/** The look of the public calendar: the program's tokens, only those that it needs. */
export const publicStyle = (theme: keyof typeof themes): string => `${themes[theme]}
body{max-width:860px;margin:0 auto;padding:16px;background:var(--p);color:var(--i);font:15px/1.45 system-ui,"Segoe UI",sans-serif}
a{color:var(--a)}h1{margin:0 0 8px;font-size:24px}h2{margin:24px 0 4px;font-size:18px}h2::first-letter{text-transform:uppercase}
header p,li p{margin:0;color:var(--f);font-size:14px}nav{margin:8px 0}nav a{display:inline-block;padding:4px 4px 4px 0}
form{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center}select,button{min-height:32px;max-width:260px;font:inherit}
ol{margin:0;padding:0;list-style:none}li{display:flex;gap:12px;padding:8px 0;border-top:1px solid var(--l)}
time{flex:0 0 104px}time i{display:block;color:var(--f);font-style:normal;font-size:14px}
em{margin-left:4px;color:var(--f);font-style:normal;font-size:13px}.x a{text-decoration:line-through}.x em{color:var(--x)}
footer{margin-top:32px}@media print{form,nav,footer{display:none}li{break-inside:avoid}}`;
