import {
  FACE,
  type FaceRole,
  GRID,
  LINE_PITCH,
  MARGIN,
  PAGE_NUMBER,
  PAPER,
  SIZE,
  TEXT_AREA,
  TEXT_STYLE,
  WATERMARK,
} from '@gongping/shared/printing/official-page.ts'

const sides = [MARGIN.top, MARGIN.right, MARGIN.bottom, MARGIN.left].map((side) => `${side}mm`).join(' ')
/** Of the page lying on its side, with 订口 above. */
const turned = [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom].map((side) => `${side}mm`).join(' ')
/** What 28 characters of 三号 are wider than the 版心, as far as a screen shows it. */
const closer = Math.floor((((TEXT_AREA.width / 25.4) * 72) / GRID.characters - SIZE.三号) * 20) / 20

/** What computers have where there is none of the official faces. */
const INSTEAD = {
  title: ['SimSun', 'Songti SC', 'Noto Serif SC', 'Noto Serif CJK SC'],
  heading1: ['Heiti SC', 'Noto Sans SC', 'Noto Sans CJK SC'],
  heading2: ['Kaiti SC', 'Noto Serif SC', 'Noto Serif CJK SC'],
  text: ['Noto Serif SC', 'Noto Serif CJK SC'],
  number: ['Songti SC', 'Noto Serif SC', 'Noto Serif CJK SC'],
} as const

function face(role: FaceRole): string {
  const { name, onWindows, also } = FACE[role]
  const names = [name, onWindows, ...also, ...INSTEAD[role]].map((one) => `"${one}"`)
  return [...new Set(names), role === 'heading1' ? 'sans-serif' : 'serif'].join(',')
}

const { title, text, formTitle, formNote, cell, pageNumber, finalLine } = TEXT_STYLE
const type = ({ size, pitch }: { readonly size: number; readonly pitch: number }): string =>
  `font-size:${size}pt;line-height:${pitch}pt`
const counter = (side: 'left' | 'right'): string =>
  `@page:${side}{@bottom-${side}{content:"${PAGE_NUMBER.before}" counter(page) "${PAGE_NUMBER.after}";padding-${side}:${PAGE_NUMBER.indent}em;font:${pageNumber.size}pt ${face('number')}}}`

/** How the page looks on a screen, a telephone and paper: the same faces as in Word, on paper the official page. */
export const STYLE = `
:root{color-scheme:light;color:#111;background:#eee}
body{margin:0;font-family:${face('text')};font-size:1.125rem;line-height:1.8;overflow-wrap:anywhere}
main,footer{box-sizing:border-box;max-width:54rem;margin:0 auto;padding:2.5rem 3.5rem;background:#fff}
footer{padding-top:0;color:#595959;font-family:${face('number')};font-size:.875rem;text-align:center}
h1,h2,h3,h4,p{margin:0;white-space:pre-wrap}
h1,.form h2{margin:0 0 1.8rem;font-family:${face('title')};font-size:1.6rem;font-weight:400;line-height:1.5;text-align:center}
.form h1,.form h2{margin:0;font-size:1.35rem}
h2,h3,h4{font-size:1em;font-weight:400;text-indent:2em;break-after:avoid}
h2{font-family:${face('heading1')}}
h3{font-family:${face('heading2')}}
h4{font-weight:700}
.form h2{text-indent:0}
p{min-height:1lh;text-align:justify;text-indent:2em}
ol,ul{margin:0;padding-inline-start:4em}
li p{text-indent:0}
.draft{min-height:0;margin-bottom:1.5rem;padding:.2em 1em;border:1px solid #8a1c1c;color:#8a1c1c;font-family:${face('heading1')};text-align:center;text-indent:0}
nav{margin-bottom:2.5rem}
nav p{font-family:${face('title')};font-size:1.35rem;text-align:center;text-indent:0}
nav ol{padding:0;list-style:none}
nav .level-2{padding-inline-start:2em}
nav a{color:inherit}
.scroll{overflow-x:auto;margin:.6rem 0}
.form{margin-top:3rem}
table{width:100%;border-collapse:collapse;font-family:${face('number')};font-size:.9375rem;line-height:1.45}
.form table{min-width:46em}
.form.landscape table{min-width:66em}
caption{text-align:start}
caption>div{position:sticky;left:0;box-sizing:border-box;width:100%;max-width:calc(100vw - 2rem)}
caption p{min-height:0;font-family:${face('text')};text-align:right;text-indent:0}
th,td{padding:.3em .25em;border:1px solid #111;font-weight:400;text-align:center;vertical-align:middle}
.form th,.form td{white-space:pre-wrap}
.form th{overflow-wrap:break-word;word-break:keep-all}
td.start,td.start p{text-align:start}
td.figure{overflow-wrap:normal;white-space:nowrap}
th p,td p{min-height:0;text-align:inherit;text-indent:0}
:focus-visible{outline:2px solid #0b57d0;outline-offset:2px}
@media (max-width:48rem){
main,footer{padding:1.25rem 1rem}
footer{padding-top:0}
body{font-size:1.0625rem}
.scroll{margin-inline:-1rem;padding-inline:1rem}
ol,ul{padding-inline-start:2.5em}
}
@page{size:${PAPER.width}mm ${PAPER.height}mm;margin:${sides}}
${counter('left')}
${counter('right')}
@page landscape{size:${PAPER.height}mm ${PAPER.width}mm;margin:${turned}}
@media print{
:root{background:none}
body{${type(text)};letter-spacing:${closer}pt}
main,footer{max-width:none;margin:0;padding:0;background:none}
footer{margin-top:${LINE_PITCH}pt;${type(finalLine)};letter-spacing:0}
h1{margin-bottom:${LINE_PITCH}pt;${type(title)}}
.form{margin:0}
.form h1,.form h2{${type(formTitle)}}
.new-page{break-before:page}
.landscape{page:landscape}
.scroll{overflow:visible;margin:0}
table,.form table,.form.landscape table{min-width:0;table-layout:fixed;${type(cell)};letter-spacing:0}
caption{break-after:avoid}
caption>div{position:static;max-width:none}
caption p{${type(formNote)}}
th:not([rowspan]),td:not([rowspan]){break-inside:avoid}
.stays{break-before:avoid}
td.figure{font-size:calc(var(--fit,1)*1em)}
th,td{padding:1pt .3mm;border-width:.5pt}
nav{break-after:page}
.draft{display:none}
.is-draft::before{content:"${WATERMARK.text}";position:fixed;z-index:-1;top:50%;left:50%;color:#${WATERMARK.colour};opacity:.5;font:${WATERMARK.height}pt ${face('heading1')};white-space:nowrap;transform:translate(-50%,-50%) rotate(-45deg)}
}
`
