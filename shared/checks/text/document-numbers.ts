/** A 发文字号 as the text has it: issuing office, year in brackets, number. */
export interface DocumentNumber {
  readonly start: number
  readonly end: number
  /** "衡编办复字", without the words in front of it. */
  readonly office: string
  readonly year: string
  /** Both brackets as printed. */
  readonly brackets: string
  /** With 第 or zeros in front of it, as printed; "" when it is missing. */
  readonly number: string
  /** Whether 号 closes it. */
  readonly isClosed: boolean
}

const NUMBER =
  /(\p{Script=Han}{1,16}) {0,2}([〔[［(（【{「]) ?(\d{2,4}|\d{4}年度?) ?([〕\]］)）】}」]) {0,2}((?:第 ?)?\d{0,5}) ?(号?)/gu
/** A number without brackets: 青编发2021年17号. */
const BARE = /(\p{Script=Han}{2,16}) {0,2}(\d{4})(年?) {0,2}((?:第 ?)?\d{1,4}) ?号/gu
/** 印发2021年第3号 tells when, and is no number of an office. */
const SENT_OUT = /(?:下|印|转|签|颁|制|分|收|[^一-龥]|^)发$/
/** Words that lead to a document and are no part of its number. */
const LEADING =
  /^.*(?:根据|按照|依据|依照|参照|遵照|对照|关于|执行|印发了?|贯彻|落实|下发|转发|批复|文件|通知|意见|办法|以及|[以和与及由经据照按在为是见的号件])(?=\p{Script=Han}{2})/u
/** How the names of offices in a document number end. Round brackets with anything else are a remark: 综合股（2022）3号楼. */
const OFFICE = /[发函字办财预绩政委编党文令规通复审建教农综资行采监法环水林卫民人社交科计府厅局组纪]$/
/** What 号 may count besides documents. */
const COUNTED = /^(?:楼|线|井|机|院|桥|路|地|馆|门|车|房|坝|闸|塘|点|窗|站|厅|员|公告|令)/

/** What every number has: its year in front of a bracket, or of 号 with a serial number. Nearly no paragraph has it. */
const YEAR = /\d{2,4}年?度? ?[〕\]］)）】}」]|\d{4}年? {0,2}(?:第 ?)?\d{1,4} ?号/

export function findDocumentNumbers(text: string): DocumentNumber[] {
  if (!YEAR.test(text)) return []
  return [...inBrackets(text), ...withoutBrackets(text)].sort((a, b) => a.start - b.start)
}

function withoutBrackets(text: string): DocumentNumber[] {
  return [...text.matchAll(BARE)].flatMap((match): DocumentNumber[] => {
    const [whole, words = '', year = '', , number = ''] = match
    const office = words.replace(LEADING, '')
    const end = match.index + whole.length
    if (!/[发函字办]$/.test(office) || office.length < 2 || SENT_OUT.test(office) || COUNTED.test(text.slice(end))) return []
    return [{ start: match.index + words.length - office.length, end, office, year, brackets: '', number, isClosed: true }]
  })
}

function inBrackets(text: string): DocumentNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((match): DocumentNumber[] => {
    const [whole, words = '', open = '', year = '', close = '', number = '', closing = ''] = match
    const office = words.replace(LEADING, '')
    const isRound = '(（'.includes(open) && ')）'.includes(close)
    const isClosed = closing !== ''
    const end = match.index + whole.length
    if (isRound && (!isClosed || !OFFICE.test(office) || COUNTED.test(text.slice(end)))) return []
    // 【2022】 as a heading, [1] as a note: a document has its number or at least its 号.
    if (!isClosed && (number === '' || (open !== '〔' && !OFFICE.test(office)))) return []
    const start = match.index + words.length - office.length
    return [{ start, end, office, year, brackets: open + close, number, isClosed }]
  })
}

/** The number as GB/T 9704 prints it: 财预〔2020〕10号. A missing one is left open. */
export function officialForm({ office, year, number }: DocumentNumber): string {
  const plain = number.replace(/^第 ?/, '').replace(/^0+(?=\d)/, '')
  return `${office}〔${year.replace(/年度?$/, '')}〕${plain === '' ? '×' : plain}号`
}
