import { type ErrorEntry, entry } from './entry.ts'

/** Agreeing on a report: submission, confirmation, publication, correction; proving that a file is what was agreed. */
export const AGREEMENT_ERRORS = {
  'report-in-review': entry(
    423,
    '报告正在会签，不能修改',
    '请等会签结束；确需修改，请会签人退回，或请报告负责人撤回送审。',
    'The report is being confirmed and cannot be changed',
    'Wait until that has ended; for a change somebody who was asked returns it, or its owner withdraws it.',
  ),
  'report-published': entry(
    409,
    '报告已公开，不能修改',
    '确需更正请报告负责人发起更正，改好后重新送审。',
    'The report was published and cannot be changed',
    'For a correction its owner begins one, and submits it again.',
  ),
  'report-not-in-review': entry(
    409,
    '报告不在会签中',
    '它可能还没有送审，或者刚刚被退回或撤回，请看最新的状态。',
    'The report is not being confirmed',
    'It was not submitted yet, or was returned or withdrawn just now; look at its state again.',
  ),
  'report-not-final': entry(
    409,
    '报告还没有定稿',
    '请先送审，会签人都同意以后定稿。',
    'The report is not final yet',
    'Submit it, and finalise it once everybody who was asked has agreed.',
  ),
  'agreement-blocked': entry(
    409,
    '还有 {count} 项没有处理，不能进行这一步',
    '请逐项处理：有问题的数字改正或说明，批注给出结论，等会签人同意。',
    'Still to be settled: {count}',
    'Correct or explain the findings, resolve the comments, wait until everybody has agreed.',
  ),
  'confirmer-unknown': entry(
    422,
    '会签人“{name}”看不到这份报告',
    '请先在成员中给这个人权限，或换一个会签人。',
    '“{name}” was to be asked and cannot read this report',
    'Give this person a role in the report first, or ask somebody else.',
  ),
  'confirmation-not-asked': entry(
    403,
    '这一轮会签没有请您确认',
    '需要您确认时，请报告负责人撤回后重新送审并加上您。',
    'You were not asked to confirm this',
    'If you should be, its owner withdraws it and submits it again with you.',
  ),
  'confirmation-given': entry(
    409,
    '您已经同意过，不能再次同意',
    '当时的意见和时间已经记录，不会改动。有补充请写批注；不再同意请退回。',
    'You have agreed already',
    'What you said then, and when, is on record and stays. Add a comment for more; return the report to take it back.',
  ),
  'file-not-verifiable': entry(
    422,
    '读不了文件“{file}”（{reason}），不能核验',
    '请选用本系统导出的 Word（.docx）、文本（.txt）或 JSON 文件；PDF 和扫描件不能核验，请用当时导出的 Word 文件。',
    'The file "{file}" cannot be read ({reason}), so it cannot be verified',
    'Choose a .docx, .txt or .json that was exported here; of a PDF or a scan, the Word file that it was made from.',
  ),
  'file-too-large-to-verify': entry(
    413,
    '文件超过 {limit} MB，不是本系统导出的样子，不能核验',
    '请选用当时导出的原文件；如果在 Word 里插入过图片，请用插入之前的文件。',
    'The file is larger than {limit} MB, as nothing that is exported here, so it cannot be verified',
    'Choose the file as it was exported; if pictures were put in since, the one before.',
  ),
  'version-changed': entry(
    409,
    '您看到的不是现在会签的版本',
    '报告已经重新送审，请看过新的版本再确认。',
    'What you looked at is not the version that is to be confirmed now',
    'The report was submitted again; look at the new version first.',
  ),
} as const satisfies Record<string, ErrorEntry>
