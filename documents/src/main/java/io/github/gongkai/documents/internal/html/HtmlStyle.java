package io.github.gongkai.documents.internal.html;

/** The look of our pages: on a screen, on a phone, on A4 paper. It fetches nothing. */
public final class HtmlStyle {

    /** The style sheet; it holds no character that markup would have to escape. */
    public static final String SHEET = """
            :root { --ink: #1d2129; --soft: #5c6470; --line: #9aa3ae; --head: #f2f5f9; --accent: #9d1c20;
              --error: #b3131b; --error-bg: #fdecec; --warning: #8a5300; --warning-bg: #fff4dc;
              --notice: #235a97; --notice-bg: #e9f2fc; --ok: #1b6b3a; --ok-bg: #e8f6ec; }
            * { box-sizing: border-box; }
            body { margin: 0; background: #eef0f3; color: var(--ink); line-height: 1.75;
              font-family: "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", sans-serif; }
            main { max-width: 68rem; margin: 1.5rem auto; padding: 2.25rem 3rem 3rem; background: #fff;
              box-shadow: 0 1px 4px rgba(0,0,0,.14); }
            h1 { margin: .25rem 0 .5rem; color: var(--accent); font-size: 1.85rem; line-height: 1.4; text-align: center;
              text-wrap: balance;
              font-family: "FZXiaoBiaoSong-B05S", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
            h2 { margin: 2.25rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); font-size: 1.3rem;
              line-height: 1.4; }
            h3, h4, h5, h6, [role="heading"] { margin: 1.1rem 0 .4rem; font-size: 1.05rem; font-weight: 700; line-height: 1.5; }
            .published { margin: 0; color: var(--soft); text-align: center; }
            .facts { display: flex; flex-wrap: wrap; justify-content: center; gap: .1rem 1.5rem; margin: .25rem 0 1rem;
              padding-bottom: .9rem; border-bottom: 1px solid #d8dce2; color: var(--soft); font-size: .875rem; }
            .facts div { display: flex; gap: .4rem; min-width: 0; }
            .facts dt::after { content: "："; }
            :lang(en) .facts dt::after { content: ":"; }
            .facts dd { margin: 0; overflow-wrap: anywhere; }
            .text > p { margin: .5rem 0; text-indent: 2em; white-space: pre-wrap; overflow-wrap: anywhere; }
            .text > p[role="heading"] { text-indent: 0; }
            figure { margin: 1rem 0; text-align: center; overflow-wrap: anywhere; }
            figure img { max-width: 100%; }
            figcaption { color: var(--soft); font-size: .9rem; }
            .scroll { overflow-x: auto; margin: .75rem 0; }
            .scroll:focus-visible { outline: 2px solid var(--notice); outline-offset: 2px; }
            table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.45; }
            th, td { border: 1px solid var(--line); padding: .35rem .45rem; font-weight: 400; text-align: center;
              vertical-align: middle; }
            caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
            .form { table-layout: fixed; font-variant-numeric: tabular-nums; }
            .form thead th, .form th.column { background: var(--head); }
            .form th.block { background: #e6ebf2; }
            .form th.row { text-align: left; }
            .form th.upright { padding: .35rem .1rem; text-align: center; }
            .form th.upright span { writing-mode: vertical-rl; letter-spacing: .15em; }
            .narrow { min-width: 26rem; } .middle { min-width: 59rem; } .wide { min-width: 61rem; }
            .wide th, .wide td { padding-inline: .1rem; }
            col.upright { width: 2.9rem; } col.group { width: 7.7rem; } col.item { width: 15.5rem; } col.label { width: 38%; }
            .gloss { display: block; color: var(--soft); font-size: .8em; line-height: 1.3; }
            h2 .gloss { font-weight: 400; }
            td.absent { color: var(--soft);
              background: repeating-linear-gradient(45deg, #fff 0 5px, #eceef1 5px 10px); }
            .legend, .hint { margin: .25rem 0; color: var(--soft); font-size: .85rem; }
            .hint { display: none; }
            td.error, td.warning, td.notice, td.proposed { position: relative; }
            td.error { background: var(--error-bg); box-shadow: inset 0 0 0 2px var(--error); }
            td.warning { background: var(--warning-bg); box-shadow: inset 0 0 0 2px var(--warning); }
            td.notice { background: var(--notice-bg); box-shadow: inset 0 0 0 2px var(--notice); }
            td.proposed:not(.error, .warning, .notice) { box-shadow: inset 0 0 0 2px var(--ok); }
            td:target, li:target { outline: 3px solid #e8a33d; outline-offset: -1px; }
            .refs { display: block; font-size: .7rem; line-height: 1.2; }
            .refs a { display: inline-block; min-width: 1.25rem; padding: 0 .2rem; border-radius: .6rem; background: var(--error);
              color: #fff; text-decoration: none; }
            td.warning .refs a { background: var(--warning); } td.notice .refs a { background: var(--notice); }
            .proposal { display: block; color: var(--ok); font-size: .8rem; font-weight: 700; line-height: 1.2;
              white-space: nowrap; }
            .summary { margin: 1rem 0; padding: .7rem 1rem; border-left: 5px solid var(--ok); background: var(--ok-bg); }
            .summary.failed { border-color: var(--error); background: var(--error-bg); }
            .summary p { margin: .1rem 0; }
            .verdict { font-size: 1.1rem; font-weight: 700; }
            .remarks { font-size: .93rem; }
            .remarks ol { margin: 0; padding: 0; list-style: none; }
            .remarks li { margin: .5rem 0; padding: .45rem .8rem; border-left: 4px solid var(--line); background: #f7f8fa;
              overflow-wrap: anywhere; }
            .remarks li.error { border-color: var(--error); } .remarks li.warning { border-color: var(--warning); }
            .remarks li.notice { border-color: var(--notice); } .remarks li.proposed { border-color: var(--ok); }
            .remarks p { margin: 0; }
            .number { display: inline-block; min-width: 1.6rem; font-weight: 700; }
            .badge { display: inline-block; white-space: nowrap; padding: 0 .45rem; border-radius: .2rem; background: var(--soft); color: #fff;
              font-size: .8rem; line-height: 1.5; }
            .error > p > .badge, .badge.error { background: var(--error); }
            .warning > p > .badge, .badge.warning { background: var(--warning); }
            .notice > p > .badge, .badge.notice { background: var(--notice); }
            .proposed > p > .badge, .badge.passed { background: var(--ok); }
            .list th { text-align: center; } .list thead th { background: var(--head); }
            .list { min-width: 46rem; } .list th.row { text-align: left; } .list td.where { text-align: left; overflow-wrap: anywhere; }
            td.some { position: static; box-shadow: none; font-weight: 700; }
            .where { color: var(--soft); font-size: .85rem; }
            a { color: #1a56a0; }
            @media (max-width: 50rem) {
              body { background: #fff; }
              main { margin: 0; padding: 1rem .9rem 2rem; box-shadow: none; }
              h1 { font-size: 1.35rem; } h2 { font-size: 1.12rem; }
              .hint { display: block; }
              .scroll { border-right: 1px dashed var(--line); }
              .form { font-size: .82rem; }
              .narrow { min-width: 0; } .middle { min-width: 41rem; } .wide { min-width: 54rem; }
              .form th, .form td { padding: .3rem .2rem; }
              col.upright { width: 1.7rem; } col.group { width: 4.1rem; } col.item { width: 8.6rem; }
            }
            @page { size: A4; margin: 20mm 16mm 18mm; }
            @media print {
              body { background: #fff; font-size: 10.5pt; line-height: 1.6; }
              main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
              h1 { color: #000; font-size: 18pt; } h2 { border-color: #000; font-size: 13pt; break-after: avoid; }
              h3, h4, h5, h6, [role="heading"] { break-after: avoid; }
              .scroll { overflow: visible; border: 0; } .hint { display: none; }
              .form { min-width: 0; font-size: 8pt; line-height: 1.3; }
              th, td { padding: 1.2mm .8mm; border-color: #444; }
              col.upright { width: 6mm; } col.group { width: 16mm; } col.item { width: 42mm; }
              thead { display: table-header-group; } .form, tr, li, figure { break-inside: avoid; }
              a { color: inherit; text-decoration: none; }
              td, th, .summary, .badge, .refs a, li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            }
            """;

    private HtmlStyle() {}
}
