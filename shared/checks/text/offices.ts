import { numeralValue } from '../../base/numeral.ts'

/** A list of 股室 with how many the text says there are. */
export interface OfficeList {
  readonly start: number
  readonly end: number
  readonly names: readonly string[]
  /** The most names there can be, taking 和 and 及 for separators too. */
  readonly most: number
  readonly stated: number
  /** "五个职能股室" */
  readonly words: string
}

const LIST =
  /(?:内设机构|内设|下设|设有|分设|设)(?:机构)?[有为：:]?((?:[^，。；;、\n]{2,20}、){1,20}[^，。；;、\n]{2,30}?)(等)?(?:，)?(?:共|共计|共有|总计)?(\d{1,2}|[一二三四五六七八九十两]{1,3})(个(?:职能|内设|业务|综合|二级|行政)*(?:股室|科室|处室|股|科|处|室|部门|机构|中心|站所))/g

/** Lists of offices that claim to be whole: "内设办公室、综合股、财务股三个股室", without 等. */
export function findOfficeLists(text: string): OfficeList[] {
  return [...text.matchAll(LIST)].flatMap((match): OfficeList[] => {
    const [whole, list = '', more, numeral = '', counted = ''] = match
    if (more !== undefined) return []
    const names = list.split('、')
    const most = names.length + list.split(/以及|[和及与]/).length - 1
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        names,
        most,
        stated: numeralValue(numeral),
        words: numeral + counted,
      },
    ]
  })
}
