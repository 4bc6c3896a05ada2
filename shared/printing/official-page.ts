/**
 * The page of official documents (GB/T 9704-2012), which every format that has pages draws alike. Lengths of the
 * paper are in millimetres; type and lines in points (pt), 1/72 inch.
 */

/** A4 with 天头 37 mm and 订口 28 mm (§5.2), which leaves the 版心 of 156 × 225 mm. */
export const PAPER = { width: 210, height: 297 } as const
export const MARGIN = { top: 37, bottom: 35, left: 28, right: 26 } as const
export const TEXT_AREA = { width: 156, height: 225 } as const

/** What the 版心 holds of 三号 (§5.2.3). */
export const GRID = { lines: 22, characters: 28 } as const

/**
 * From one line of text to the next: the 22 lines of a page must fit into 225 mm. The round 29 pt is too much by a
 * fifth of a point a page, and programs then put 21 lines.
 */
export const LINE_PITCH = 28.95

/** Sizes of type (字号) in points. */
export const SIZE = { 二号: 22, 小二: 18, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5, 小五: 9 } as const

/** "— 1 —" (§7.5). */
export const PAGE_NUMBER = {
  before: '— ',
  after: ' —',
  /** From the lower edge of the paper to the lower edge of the line; so it begins 7 mm below the 版心. */
  fromEdge: 22,
  /** Characters of its own size that it stands in: from the right on odd pages, from the left on even ones. */
  indent: 1,
} as const

/** Where the line that says who agreed begins, from the lower edge of the paper: below the page number. */
export const FINAL_LINE_FROM_EDGE = 21
/** Characters that four lines below the number hold; a fifth would run off the paper of many printers. */
export const FINAL_LINE_ROOM = 190

/** Across each page of a draft, behind the text, from the lower left to the upper right. Width and height in points. */
export const WATERMARK = { text: '征求意见稿', width: 440, height: 88, colour: 'C0C0C0' } as const

/** A face by its official name, and what else it is called. */
export interface Face {
  readonly name: string
  /** What Windows since Vista calls it, or brings in its place. */
  readonly onWindows: string
  /** Other names of the same drawing, as font files give them. */
  readonly also: readonly string[]
}

/** Faces by their role. They come with Windows, Office and WPS and may not be shipped, so they go by name. */
export const FACE = {
  title: { name: '方正小标宋简体', onWindows: 'FZXiaoBiaoSong-B05S', also: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'] },
  heading1: { name: '黑体', onWindows: 'SimHei', also: ['方正黑体_GBK', 'FZHei-B01', 'STHeiti'] },
  heading2: { name: '楷体_GB2312', onWindows: '楷体', also: ['KaiTi_GB2312', 'KaiTi', '方正楷体_GBK', 'FZKai-Z03', 'STKaiti'] },
  text: {
    name: '仿宋_GB2312',
    onWindows: '仿宋',
    also: ['FangSong_GB2312', 'FangSong', '方正仿宋_GBK', 'FZFangSong-Z02', 'STFangsong'],
  },
  number: { name: '宋体', onWindows: 'SimSun', also: ['NSimSun', '方正书宋_GBK', 'FZShuSong-Z01', 'STSong'] },
} as const satisfies Record<string, Face>

export type FaceRole = keyof typeof FACE

/** How a kind of paragraph looks. */
export interface TextStyle {
  readonly face: FaceRole
  readonly size: number
  /** From one of its lines to the next, whatever stands in them. */
  readonly pitch: number
  readonly bold?: boolean
  readonly align: 'start' | 'center' | 'end' | 'justify'
  /** How many characters of its own size the first line is set in. */
  readonly firstLine?: number
  /** Red, green, blue; absent: black. */
  readonly colour?: string
}

const heading = (face: FaceRole) => ({ face, size: SIZE.三号, pitch: LINE_PITCH, align: 'start', firstLine: 2 }) as const

export const TEXT_STYLE = {
  /** One empty line stands between title and text. */
  title: { face: 'title', size: SIZE.二号, pitch: LINE_PITCH, align: 'center' },
  heading1: heading('heading1'),
  heading2: heading('heading2'),
  heading3: { ...heading('text'), bold: true },
  text: { face: 'text', size: SIZE.三号, pitch: LINE_PITCH, align: 'justify', firstLine: 2 },
  formTitle: { face: 'title', size: SIZE.小二, pitch: LINE_PITCH, align: 'center' },
  formNote: { face: 'text', size: SIZE.小四, pitch: 20, align: 'end' },
  /** The pitch is fixed, so that a form breaks at the same row with any font. */
  cell: { face: 'number', size: SIZE.五号, pitch: 15, align: 'start' },
  pageNumber: { face: 'number', size: SIZE.四号, pitch: 15, align: 'end' },
  finalLine: { face: 'number', size: SIZE.小五, pitch: 11, align: 'center', colour: '7F7F7F' },
} as const satisfies Record<string, TextStyle>
