import { type ErrorEntry, entry } from './entry.ts'

/** A file that is imported. */
export const FILE_ERRORS = {
  'file-too-large': entry(
    413,
    '文件超过 {limit} MB',
    '请拆分后再导入。',
    'The file is larger than {limit} MB',
    'Split it and import again.',
  ),
  'file-too-involved': entry(
    422,
    '文件的结构异常复杂，在限定的时间和内存内读不完',
    '请用 Word、Excel 或记事本打开后另存为新文件，再导入一次。',
    'The file is too involved to be read within the time and memory that there are for one',
    'Open it in the program it was made with, save it as a new file, and import that.',
  ),
  'file-not-text': entry(
    422,
    '这个文件不是文本',
    '请用 Word 另存为“纯文本（UTF-8）”，或导入 .json。',
    'This file is not text',
    'Save it as plain text (UTF-8) or import .json.',
  ),
  'file-kind-unsupported': entry(
    422,
    '还不能导入 {kind} 文件',
    '请在 Word 或 WPS 里用“另存为”保存成纯文本（.txt），表格连同正文一起，再导入。',
    'Files of kind {kind} cannot be imported yet',
    'Save it as plain text (.txt) in Word or WPS, tables together with the text, and import that.',
  ),
  'file-not-opened': entry(
    422,
    '打不开“{file}”',
    '它可能是文件夹，或者选好以后被移动、删除或改名了；请重新选择文件。',
    '"{file}" cannot be opened',
    'It may be a folder, or was moved, deleted or renamed since; choose the file again.',
  ),
  'file-empty': entry(422, '文件里没有内容', '请确认选对了文件。', 'The file is empty', 'Check that it is the right file.'),
  'file-not-a-report': entry(
    422,
    '没有认出自评报告的标题、章节或自评表',
    '请确认文件是部门整体支出绩效自评报告或项目支出绩效自评表；从网页复制的表格没有单元格，请用原 Word 文件另存的纯文本。',
    'No heading, section or table of a self-evaluation report was found',
    'Check that it is such a report; a table copied from a web page has no cells, so save the Word file as text.',
  ),
  'file-json-invalid': entry(
    422,
    '报告 JSON 不完整或格式不对：{at}',
    '请用本系统导出的 JSON，或按接口说明修改 {at}。',
    'The report JSON is incomplete or malformed: {at}',
    'Use JSON exported here, or correct {at}.',
  ),
  'upload-under-way': entry(
    429,
    '您的上一个文件还在读取',
    '请等它读完，再选这一个。',
    'Your last file is still being read',
    'Wait until it is done, then choose this one.',
  ),
  'uploads-crowded': entry(
    503,
    '同时交来文件的人较多',
    '请过半分钟再试一次。',
    'Many people are handing in files right now',
    'Try again in half a minute.',
  ),
} as const satisfies Record<string, ErrorEntry>
