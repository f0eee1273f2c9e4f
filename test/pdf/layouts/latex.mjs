/** Sets papers in LaTeX. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runsOf } from "./manuscript.mjs"

/** Points: what is outside of the frame is furniture. */
const FRAMES = { a4: { top: 62, bottom: 780 }, letter: { top: 62, bottom: 730 } }

/** The PDF of a paper and its frame; nothing when there is no LaTeX. */
export async function make(paper, manuscript) {
  if (spawnSync("pdflatex", ["--version"]).error) return undefined
  const folder = mkdtempSync(join(tmpdir(), "layout-"))
  try {
    writeFileSync(join(folder, "paper.tex"), texOf(paper, manuscript))
    for (let run = 0; run < 2; run++) {
      const env = { ...process.env, SOURCE_DATE_EPOCH: "1704067200", FORCE_SOURCE_DATE: "1" }
      const { status, stdout } = spawnSync("pdflatex", ["-interaction=nonstopmode", "-halt-on-error", "paper.tex"], {
        cwd: folder,
        env,
        encoding: "utf8",
      })
      if (status !== 0) throw new Error(`pdflatex gave up on ${paper.name}:\n${stdout.slice(-1500)}`)
    }
    return { pdf: readFileSync(join(folder, "paper.pdf")), frame: FRAMES[paper.size] }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function texOf(paper, { title, blocks, notes }) {
  const { columns = 1 } = paper
  const body = blocks.map((block) => blockOf(block, notes, paper)).join("\n\n")
  const twoColumns = columns > 1 && !paper.multicol
  const heading = `{\\LARGE\\bfseries\\raggedright ${escaped(title)}\\par}\\bigskip`
  const inner = paper.multicol
    ? `${heading}\n\\begin{multicols}{${columns}}\n${body}\n\\end{multicols}`
    : twoColumns
      ? `\\twocolumn[${heading}]\n${body}`
      : `${heading}\n${body}`
  return `\\pdfinfoomitdate=1 \\pdftrailerid{} \\pdfsuppressptexinfo=-1
\\documentclass[${columns === 3 ? 9 : 10}pt,${paper.size === "a4" ? "a4paper" : "letterpaper"}${twoColumns ? ",twocolumn" : ""}]{${columns === 3 ? "extarticle" : "article"}}
\\usepackage[utf8]{inputenc}
${paper.face === "cm" ? "\\usepackage[OT1]{fontenc}" : `\\usepackage[T1]{fontenc}\\usepackage{${paper.face}}`}
\\usepackage[${paper.asides ? "left=24mm,right=62mm,marginparwidth=42mm,marginparsep=6mm" : "hmargin=24mm"},top=28mm,bottom=28mm,headsep=7mm,footskip=10mm]{geometry}
\\usepackage{microtype,multicol,booktabs,fancyhdr,textcomp}
\\pagestyle{fancy}\\fancyhf{}\\renewcommand{\\headrulewidth}{0.3pt}\\setcounter{page}{317}
\\fancyhead[L]{\\small ${paper.head ?? ""}}\\fancyhead[R]{\\small ${paper.head ? "\\thepage" : ""}}
\\fancyfoot[C]{\\small ${paper.foot ? `${paper.foot}${paper.head ? "" : " --- \\thepage"}` : ""}}
\\setcounter{secnumdepth}{0}\\setlength{\\parindent}{${columns > 1 ? "1em" : "0pt"}}\\setlength{\\parskip}{${columns > 1 ? "0pt" : "4pt plus 1pt"}}
\\begin{document}
${inner}
\\end{document}
`
}

function blockOf(block, notes, paper) {
  switch (block.kind) {
    case "heading":
      return paper.spaced
        ? `\\medskip\\noindent\\textls[220]{\\small ${escaped(block.text.toUpperCase())}}\\par\\nopagebreak\\smallskip`
        : `\\section{${escaped(block.text)}}`
    case "paragraph":
      return runsOf(block.text)
        .map((run) => (typeof run === "number" ? `\\footnote{${escaped(notes[run - 1])}}` : escaped(run)))
        .join("")
    case "list":
      return `\\begin{itemize}\n${block.items.map((item) => `\\item ${escaped(item)}`).join("\n")}\n\\end{itemize}`
    case "aside":
      return `\\marginpar{\\raggedright\\footnotesize ${escaped(block.text)}}`
    default:
      return tableOf(block, paper)
  }
}

function tableOf({ caption, columns, spans, rows }, { ruled, columns: inColumns = 1 }) {
  const line = (row) => `${row.map(escaped).join(" & ")} \\\\`
  const first = columns.length > 4 ? (inColumns > 1 ? "p{20mm}" : "p{58mm}") : "l"
  const shape = [first, ...columns.slice(1).map(() => "r")]
  const upper = spans ? `${spans.map(([text, width]) => `\\multicolumn{${width}}{${ruled ? "|c|" : "c"}}{${text}}`).join(" & ")} \\\\` : ""
  const [top, middle, bottom, between] = ruled
    ? ["\\hline", "\\hline", "\\hline", " \\hline"]
    : ["\\toprule", "\\midrule", "\\bottomrule", ""]
  return `\\par\\medskip\\noindent\\begin{minipage}{\\linewidth}\\raggedright\\small ${caption ? `${escaped(caption)}\\par\\smallskip` : ""}
\\begin{tabular}{${ruled ? `|${shape.join("|")}|` : `@{}${shape.join("")}@{}`}}
${top} ${upper}${upper ? between : ""} ${line(columns)} ${middle}
${rows.map(line).join(`${between}\n`)} ${bottom}
\\end{tabular}\\end{minipage}\\par\\medskip`
}

const escaped = (text) =>
  text
    .replace(/[%&$#_]/g, "\\$&")
    .replaceAll("’", "'")
    .replaceAll("—", "---")
