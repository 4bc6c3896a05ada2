import { type ErrorEntry, entry } from './entry.ts'

/** Comments (批注) and suggested wording (建议改为). */
export const COMMENT_ERRORS = {
  'comment-unknown': entry(
    404,
    '没有这条批注，或者它已经删除',
    '请看最新的批注列表。',
    'There is no such comment, or it was deleted',
    'Look at the comments again.',
  ),
  'comment-resolved': entry(
    409,
    '这条批注已经处理',
    '请看处理结果；需要继续讨论或修改时，先重新打开。',
    'The comment is resolved',
    'See what became of it; to go on, reopen it first.',
  ),
  'comment-open': entry(
    409,
    '这条批注还没有处理，不用重新打开',
    '请看最新的批注列表。',
    'The comment is open already',
    'Look at the comments again.',
  ),
  'reason-required': entry(
    422,
    '不采纳时请写明理由',
    '用一句话写明理由后再提交。',
    'To decline a comment, say why',
    'Write one sentence and try again.',
  ),
  'comments-full': entry(
    409,
    '这份报告的批注已有 {limit} 条，不能再加',
    '请合并意见，在已有的批注里回复。',
    'The report has {limit} comments already',
    'Put remarks together, or answer to one that is there.',
  ),
  'replies-full': entry(
    409,
    '这条批注的回复已满 {limit} 条',
    '请处理这条批注，另起一条继续讨论。',
    'The comment has {limit} answers already',
    'Resolve it and begin another.',
  ),
  'mention-unknown': entry(
    422,
    '“{name}”不能查看这份报告，不能在这里提到',
    '请先请报告管理人给这位同事权限，或去掉这个名字。',
    '"{name}" may not read this report and cannot be mentioned in it',
    'Have an owner let them in, or leave the name out.',
  ),
  'suggestion-outdated': entry(
    409,
    '原文已经改动，不能直接采纳',
    '请对照现在的文字手工修改，再标记为已采纳。',
    'The text has changed since this was suggested',
    'Compare it with the text as it is, change it by hand, then accept.',
  ),
  'suggestion-missing': entry(
    422,
    '这条批注没有建议文字',
    '请按批注修改后标记为已采纳。',
    'The comment suggests no wording',
    'Change the text by hand, then accept it.',
  ),
  'suggestion-misplaced': entry(
    422,
    '只有一段文字或一格的批注，才能在第一条里建议改法',
    '请选中文字或停在一格上，另写一条批注。',
    'Another wording can only be suggested by the first comment on words or on a cell',
    'Select the words, or go to the cell, and begin a comment of its own.',
  ),
  'anchor-invalid': entry(
    422,
    '看不出批注对应哪些文字',
    '请刷新页面，重新选中文字后再写批注；程序调用请按接口说明的格式。',
    'It cannot be told which words the comment is about',
    'Reload the page, select the words again and comment on them.',
  ),
} as const satisfies Record<string, ErrorEntry>
