/**
 * A piece of an imported file that found no place of its own, or was taken for something it does not quite say,
 * or that is missing. Whoever imports reads the list: nothing is dropped or bent silently.
 */
export interface NotUnderstood {
  /** 1-based line of a text file; 0 where there is none (JSON, or the whole file). */
  readonly line: number
  /** Place in a JSON file, as in "tables[0].funds[2].id". */
  readonly at?: string
  /** As it stands in the file; for something missing, its name. */
  readonly text: string
  /** Section or table that holds it now; "" = only this list does. */
  readonly keptIn: string
  /** Why; the sentence for people is in {@link NOT_UNDERSTOOD}. */
  readonly code: NotUnderstoodCode
}

/** Every reason, with its sentence in both languages. A code is stable once published. */
export const NOT_UNDERSTOOD = {
  'before-first-heading': reason(
    '第一个标题之前的文字，已放入第一部分',
    'Text before the first heading, kept in the first section',
  ),
  'heading-unknown': reason('模板中没有的标题，已作为正文保留', 'A heading the form does not have, kept as text'),
  'heading-repeated': reason('标题重复或次序不对，已作为正文保留', 'A heading repeated or out of order, kept as text'),
  'heading-number-odd': reason('标题序号与模板不一致，已按标题归入', 'A heading with another number, placed by its words'),
  'heading-wording-differs': reason(
    '标题文字与模板略有不同，已归入相近标题',
    'A heading worded a little differently, placed by its words',
  ),
  'section-missing': reason('文件中没有这一部分', 'The file does not have this section'),
  'section-unknown': reason('模板中没有的部分，内容已并入最后一部分', 'A section the form does not have, added to the last one'),
  'title-missing': reason('没有找到报告标题，已用模板的标题', "No title was found; the form's own was used"),
  'year-missing': reason('没有找到年度，请补填', 'No year was found; please enter it'),
  'unit-missing': reason('没有找到单位名称，请补填', 'No name of the unit was found; please enter it'),
  'table-title-unknown': reason('自评表标题与模板不一致，已作为正文保留', 'A table title the form does not have, kept as text'),
  'table-incomplete': reason('自评表不完整，缺少这些部分', 'The table is incomplete; these parts are missing'),
  'table-row-unknown': reason('自评表中不认识的行，已作为正文保留', 'A table row that was not understood, kept as text'),
  'table-cell-extra': reason('自评表中多出的单元格，已作为正文保留', 'A cell too many in the table, kept as text'),
  'table-label-extra': reason(
    '自评表栏目名称中多出的文字，已作为正文保留',
    'Words in a label of the table that the form does not print, kept as text',
  ),
  'table-points-differ': reason('一级指标标注的分值与模板不同', "A first-level indicator with other points than the form's"),
  'text-near-table': reason('自评表旁的文字，已作为正文保留', 'Text beside the table, kept as text'),
  'formatting-dropped': reason('不支持的格式，只保留了文字', 'Formatting that is not supported; the words were kept'),
  'field-unknown': reason('不认识的字段，没有导入', 'A field that is not known; it was not imported'),
  'id-remade': reason('编号重复或不合规，已重新编号', 'A repeated or invalid id; a new one was made'),
} as const satisfies Record<string, Reason>

export type NotUnderstoodCode = keyof typeof NOT_UNDERSTOOD

interface Reason {
  readonly zh: string
  readonly en: string
}

function reason(zh: string, en: string): Reason {
  return { zh, en }
}
