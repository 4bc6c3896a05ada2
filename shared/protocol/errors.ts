import { type Language, fill } from '../base/language.ts'

/** A sentence and a remedy in one language; `{name}` is replaced by the parameter of that name. */
interface Text {
  readonly title: string
  readonly remedy: string
}

export interface ErrorEntry {
  /** HTTP status. */
  readonly status: number
  readonly zh: Text
  readonly en: Text
}

/**
 * Every expected failure of the product. A code is stable once published; the sentence may improve. Code that
 * fails names a code and parameters, the edge (HTTP, CLI, page) makes the text from here.
 */
export const ERRORS = {
  'sign-in-required': entry(401, '请先登录', '登录后再试一次。', 'Please sign in', 'Sign in and try again.'),
  'credentials-wrong': entry(
    401,
    '用户名或密码不正确',
    '请核对用户名和密码；忘记密码请联系本单位管理员重置（cli user password）。',
    'User name or password is wrong',
    'Check both; your administrator resets a forgotten password ("cli user password").',
  ),
  'second-factor-required': entry(
    401,
    '还需要动态验证码',
    '请输入手机验证器上的 6 位数字；手机不在身边时，输入一个备用码。',
    'A code is needed as well',
    'Enter the six digits of your authenticator, or a recovery code.',
  ),
  'second-factor-wrong': entry(
    401,
    '动态验证码不正确，或已经用过',
    '请等验证器换一个新的数字再试，并核对手机时间；也可以输入一个备用码。',
    'The code is wrong or was used already',
    'Wait for the next code of your authenticator and check the clock of your phone, or enter a recovery code.',
  ),
  'second-factor-on': entry(
    409,
    '已经开启了动态验证码',
    '换手机时，请先关闭，再重新开启。',
    'The second factor is on already',
    'For a new phone turn it off first.',
  ),
  'second-factor-not-begun': entry(
    409,
    '还没有开始设置动态验证码',
    '请先取得二维码，再输入验证器上的数字。',
    'Setting up the second factor was not begun',
    'Get the picture first, then enter the code.',
  ),
  'account-inactive': entry(
    403,
    '这个账户已停用',
    '如需恢复，请联系本单位管理员。',
    'This account is no longer in use',
    'Ask your administrator to bring it back.',
  ),
  'password-change-required': entry(
    403,
    '请先修改密码',
    '管理员为您设置了临时密码，换成自己的密码后即可继续。',
    'Choose a password of your own first',
    'An administrator has set the present one; change it to go on.',
  ),
  'password-wrong': entry(
    403,
    '当前密码不正确',
    '请重新输入；忘记密码请联系本单位管理员重置。',
    'The present password is wrong',
    'Enter it again; your administrator resets a forgotten one.',
  ),
  'password-unchanged': entry(
    422,
    '新密码和原来的一样',
    '请换一个新的密码。',
    'The new password is the old one',
    'Choose another.',
  ),
  'invitation-invalid': entry(
    403,
    '邀请链接无效、已用过或已过期',
    '请联系发出邀请的管理员重新邀请。',
    'The invitation is wrong, was used or has expired',
    'Ask whoever invited you for a new one.',
  ),
  'invitation-unknown': entry(
    404,
    '没有这个邀请',
    '它可能已被接受或撤销，请看最新的列表。',
    'There is no such invitation',
    'It may have been accepted or withdrawn; look at the list again.',
  ),
  'session-unknown': entry(
    404,
    '没有这次登录',
    '它可能已经退出，请看最新的列表。',
    'There is no such session',
    'It may have ended; look at the list again.',
  ),
  'not-allowed': entry(
    403,
    '您没有这项权限',
    '请联系报告负责人或本单位管理员开通。',
    'You may not do this',
    'Ask the owner of the report or your administrator.',
  ),
  'origin-foreign': entry(
    403,
    '请求来自其他网站，已拒绝',
    '请从本系统的页面操作；经代理访问时请设置 PUBLIC_URL。',
    'The request came from another site',
    'Use the pages of this system; behind a proxy set PUBLIC_URL.',
  ),
  'oidc-away': entry(
    503,
    '“{name}”现在连接不上',
    '请稍后再试，或用密码登录；一直如此时请管理员检查 OIDC_ISSUER 和网络。',
    '{name} cannot be reached now',
    'Try again later or sign in with a password; if it stays so, have OIDC_ISSUER and the network looked at.',
  ),
  'oidc-refused': entry(
    403,
    '“{name}”的登录没有完成',
    '登录可能已过期或被取消，请从登录页重新开始。',
    'Signing in at {name} was not completed',
    'It may have expired or been cancelled; begin again from the sign-in page.',
  ),
  'oidc-taken': entry(
    409,
    '这个统一身份账户已经绑定了另一个人',
    '请用它直接登录，或联系管理员。',
    'That account of the identity provider belongs to somebody else here',
    'Sign in with it directly, or ask an administrator.',
  ),
  'setup-link-invalid': entry(
    403,
    '初始设置链接无效或已用过',
    '请查看服务器启动时打印的链接；已有账户时用 cli user add 添加人员。',
    'The set-up link is wrong or was used',
    'See the link printed at start, or use "cli user add".',
  ),
  'name-not-usable': entry(
    422,
    '用户名须为 2–30 个汉字、字母、数字或 . _ -',
    '换一个用户名，例如“李娟”或“lijuan”。',
    'A user name has 2–30 letters, digits or . _ -',
    'Choose another, such as "李娟" or "lijuan".',
  ),
  'password-too-short': entry(
    422,
    '密码至少 {least} 个字符',
    '请换一个长一些的密码，可以用一句话。',
    'A password has at least {least} characters',
    'Choose a longer one; a sentence is fine.',
  ),
  'report-unknown': entry(
    404,
    '没有这份报告，或者没有向您开放',
    '请从报告列表打开；列表里没有而您需要它时，请联系报告负责人或本单位管理员。',
    'There is no such report, or it is not open to you',
    'Open it from the list; if it is not there and you need it, ask its owner or your administrator.',
  ),
  'template-unknown': entry(
    404,
    '没有“{template}”这个模板',
    '用 cli template list 查看可用模板。',
    'There is no template "{template}"',
    'See "cli template list".',
  ),
  'section-unknown': entry(
    404,
    '这份报告没有“{section}”这一部分',
    '各部分的编号见 GET /api/reports/:id 的 sections。',
    'This report has no section "{section}"',
    'The ids stand in "sections" of GET /api/reports/:id.',
  ),
  'row-unknown': entry(
    404,
    '这份报告没有“{row}”这一行',
    '各行的编号见 GET /api/reports/:id 的 tables。',
    'This report has no row "{row}"',
    'The ids stand in "tables" of GET /api/reports/:id.',
  ),
  'finding-unknown': entry(
    404,
    '报告中没有这个问题了，或者有关数字刚刚改过',
    '请看最新的核对结果再说明。',
    'The report no longer has this finding, or its figures have just changed',
    'Look at the newest findings, then explain.',
  ),
  'explanation-unknown': entry(
    404,
    '这个问题没有说明，或者说明已经撤销',
    '请看最新的核对结果。',
    'This finding has no explanation, or it was taken back',
    'Look at the newest findings.',
  ),
  'rules-unknown': entry(
    404,
    '没有“{rules}”这套评分规则',
    '已有：{known}；去掉 --rules 使用模板自带的规则。',
    'There is no rule set "{rules}"',
    "There are: {known}; leave out --rules to use the template's own.",
  ),
  'person-unknown': entry(
    404,
    '没有“{name}”这个用户',
    '先用 cli user add 添加。',
    'There is no user "{name}"',
    'Add it with "cli user add".',
  ),
  'unit-unknown': entry(
    404,
    '没有这个单位',
    '请刷新单位列表后再试。',
    'There is no such unit',
    'Refresh the list of units and try again.',
  ),
  'division-unknown': entry(
    404,
    '这个单位没有这个股室',
    '请刷新股室列表后再试。',
    'The unit has no such division',
    'Refresh the list of divisions and try again.',
  ),
  'assignment-unknown': entry(
    404,
    '这一处没有分工给您',
    '请刷新分工后再试；需要时请报告管理人重新分工。',
    'This place is not assigned to you',
    'Refresh the assignments, or ask an owner of the report to assign it.',
  ),
  'last-administrator': entry(
    409,
    '服务器至少要有一位管理员',
    '请先把另一位人员设为服务器管理员。',
    'The server needs an administrator',
    'Make somebody else an administrator first.',
  ),
  'route-unknown': entry(
    404,
    '没有这个地址',
    '接口说明见 /api/openapi.json。',
    'There is nothing at this address',
    'See /api/openapi.json.',
  ),
  'version-unknown': entry(
    404,
    '没有第 {version} 版',
    '去掉 version 导出当前内容。',
    'There is no version {version}',
    'Leave out version to export the current state.',
  ),
  'person-exists': entry(409, '用户名“{name}”已被使用', '换一个用户名。', 'User name "{name}" is taken', 'Choose another.'),
  'report-restored': entry(
    409,
    '报告已恢复到其他版本',
    '页面已重新打开，请从恢复后的内容继续。',
    'The report was restored',
    'The page opened it again; go on from there.',
  ),
  'frame-too-large': entry(413, '一次修改的内容太大', '请分几次粘贴。', 'That change is too large', 'Paste it in several parts.'),
  'body-too-large': entry(
    413,
    '提交的内容超过 {limit} MB',
    '请分几次提交。',
    'The request is larger than {limit} MB',
    'Send it in several parts.',
  ),
  'file-too-large': entry(
    413,
    '文件超过 {limit} MB',
    '请拆分后再导入。',
    'The file is larger than {limit} MB',
    'Split it and import again.',
  ),
  'report-too-large': entry(
    413,
    '报告内容超过 {limit} 万字，超出一份报告的上限',
    '请核对是否选错了文件、多粘贴了内容；确有需要请按项目拆分成几份报告。',
    'The report is longer than {limit} times 10,000 characters',
    'Check that it is the right file or text, or split it into several reports.',
  ),
  'update-not-understood': entry(
    422,
    '服务器没有接受这次修改',
    '页面会重新打开，没有存档的内容会留在草稿里。',
    'The change was not accepted',
    'The page reopens; what was not saved is kept in a draft.',
  ),
  'body-kind-wrong': entry(
    415,
    '提交内容的类型不对',
    '按接口说明设置 Content-Type。',
    'The request body has the wrong type',
    'Set Content-Type as /api/openapi.json says.',
  ),
  'body-invalid': entry(
    422,
    '提交的内容不完整或格式不对：{field}',
    '按接口说明修改 {field} 后重试。',
    'The request is incomplete or malformed: {field}',
    'Correct {field} as /api/openapi.json says.',
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
  'format-unsupported': entry(
    422,
    '还不能导出 {format}',
    '可用格式：docx、json、txt。',
    'Export as {format} is not available yet',
    'Use docx, json or txt.',
  ),
  'report-locked': entry(
    423,
    '报告已锁定，不能修改',
    '如需修改，请报告负责人先退回起草。',
    'The report is locked',
    'Ask its owner to reopen it.',
  ),
  'report-sealed': entry(
    409,
    '报告已定稿，不能修改',
    '定稿后的内容不再变动；确需更正请联系报告负责人。',
    'The report is final',
    'Its content no longer changes; for a correction ask its owner.',
  ),
  'page-outdated': entry(426, '页面版本较旧', '请刷新页面（Ctrl+F5）。', 'This page is out of date', 'Reload it (Ctrl+F5).'),
  'too-many-attempts': entry(
    429,
    '尝试次数过多',
    '请 {seconds} 秒后再试。',
    'Too many attempts',
    'Try again in {seconds} seconds.',
  ),
  'too-many-refusals': entry(
    429,
    '多次提交了不能接受的修改，已暂停连接',
    '请过几分钟刷新页面再试；仍不行请联系管理员。',
    'Too many changes were refused',
    'Reload the page in some minutes, or tell the administrator.',
  ),
  'verb-unknown': entry(
    400,
    '没有“{verb}”这个命令',
    '用 npm run -s cli -- help 查看全部命令。',
    'There is no verb "{verb}"',
    'See npm run -s cli -- help.',
  ),
  'usage-wrong': entry(400, '命令用法不对', '应为 {usage}', 'Wrong usage', 'Write {usage}'),
  'option-wrong': entry(
    400,
    '选项 {option} 的值“{value}”不对',
    '应为 {expected}。',
    'Option {option} has the wrong value "{value}"',
    'Expected {expected}.',
  ),
  'file-or-report-unknown': entry(
    400,
    '没有“{name}”这个文件，数据目录中也没有这个编号的报告',
    '请核对文件路径或报告编号，并确认 DATA_DIR 指向数据目录。',
    'There is no file "{name}", and no report of that id in the data folder',
    'Check the path or the id, and that DATA_DIR names the data folder.',
  ),
  'file-unreadable': entry(
    400,
    '读不到文件 {file}（{reason}）',
    '请核对路径和权限。',
    'Cannot read the file {file} ({reason})',
    'Check its path and permissions.',
  ),
  'file-unwritable': entry(
    400,
    '不能写入文件 {file}（{reason}）',
    '请核对路径、权限和磁盘空间。',
    'Cannot write the file {file} ({reason})',
    'Check its path, permissions and the disk.',
  ),
  'file-exists': entry(
    409,
    '文件 {file} 已存在',
    '换一个文件名，或先移走原文件。',
    'The file {file} exists already',
    'Choose another name, or move it away first.',
  ),
  'backup-not-ours': entry(
    422,
    '{file} 不是本系统的备份',
    '请选用 cli backup 生成的文件。',
    '{file} is no backup of this product',
    'Choose a file that "cli backup" has written.',
  ),
  'backup-newer': entry(
    409,
    '备份 {file} 由较新的版本生成',
    '请先升级本系统，再恢复。',
    'The backup {file} was made by a later version',
    'Upgrade this product first.',
  ),
  'backup-damaged': entry(
    422,
    '备份 {file} 已损坏（{reason}），没有恢复任何内容',
    '请换用另一份备份。',
    'The backup {file} is damaged ({reason}); nothing was restored',
    'Use another backup.',
  ),
  'setting-wrong': entry(
    500,
    '设置 {setting} 的值“{value}”不对',
    '应为 {expected}；改正环境变量 {setting} 后重新启动。',
    'Setting {setting} has the wrong value "{value}"',
    'Expected {expected}; correct the environment variable {setting} and start again.',
  ),
  'setting-missing': entry(
    500,
    '设置了 {with}，还缺 {setting}',
    '补上环境变量 {setting}，或去掉 OIDC_ 开头的各项，然后重新启动。',
    '{with} is set, {setting} is not',
    'Set the environment variable {setting}, or none that begins with OIDC_, and start again.',
  ),
  'setting-not-yet': entry(
    500,
    '这个版本还不支持设置 {setting}',
    '去掉环境变量 {setting} 后重新启动；这个版本由一个服务器提供服务。',
    'Setting {setting} is not in this version',
    'Unset the environment variable {setting} and start again; this version serves from one process.',
  ),
  'data-dir-unusable': entry(
    500,
    '数据 {path} 不能使用：{reason}',
    '请检查目录权限和磁盘空间，或用 DATA_DIR 指定别的目录；auth-secret 不完整时请删除它，重新启动后各人重新登录。',
    'The data in {path} cannot be used: {reason}',
    'Check its permissions and the disk, or name another folder by DATA_DIR; delete a damaged auth-secret and start again, everybody then signs in anew.',
  ),
  'database-unusable': entry(
    500,
    'DATABASE_URL 指定的数据库 {database} 不能使用：{reason}',
    '请确认 PostgreSQL 正在运行、数据库已建立，并核对 DATABASE_URL 中的主机、端口、用户名、密码和库名，改正后重新启动；去掉 DATABASE_URL 则改用 DATA_DIR 中的 SQLite。',
    'The database {database} that DATABASE_URL names cannot be used: {reason}',
    'Make sure that PostgreSQL runs and the database exists, check host, port, user, password and name in DATABASE_URL, and start again; without DATABASE_URL the SQLite database in DATA_DIR is used.',
  ),
  'data-dir-busy': entry(
    500,
    '已有一个服务器在使用这个数据目录（{file}）',
    '先停止那个服务器，或用 DATA_DIR 指定别的目录。',
    'Another server works in this data folder ({file})',
    'Stop that server, or name another folder by DATA_DIR.',
  ),
  'address-unusable': entry(
    500,
    '不能监听 {host}:{port}：{reason}',
    '请停止占用该端口的程序，或改用别的 PORT、HOST。',
    'Cannot listen on {host}:{port}: {reason}',
    'Stop the program that holds the port, or choose another PORT or HOST.',
  ),
  internal: entry(
    500,
    '服务器出错了',
    '请重试；仍不行请把“{request}”告诉管理员。',
    'Something went wrong on the server',
    'Try again, or tell the administrator "{request}".',
  ),
  'server-unreachable': entry(
    503,
    '连接不上服务器',
    '请检查网络后重试；仍不行请联系管理员。',
    'The server cannot be reached',
    'Check the network and try again, or tell the administrator.',
  ),
  'server-restarting': entry(
    503,
    '服务器正在重启',
    '页面会自动重新连接，您的修改仍在本机。',
    'The server is restarting',
    'The page reconnects by itself; your changes are kept here.',
  ),
  'storage-unavailable': entry(
    503,
    '服务器暂时无法存档',
    '您的修改仍在本机，请不要关闭页面；请管理员检查服务器的磁盘空间或数据库。',
    'The server cannot store changes right now',
    'Your changes are kept here, leave the page open; the administrator should check the disk of the server or the database.',
  ),
  'too-many-windows': entry(
    429,
    '您同时打开这份报告的窗口太多',
    '请关闭一些窗口，再刷新页面。',
    'You have this report open in too many windows',
    'Close some of them, then reload the page.',
  ),
  'upload-under-way': entry(
    429,
    '您的上一个文件还在导入',
    '请等它导入完成，再导入这一个。',
    'Your last file is still being imported',
    'Wait until it is done, then import this one.',
  ),
  'uploads-crowded': entry(
    503,
    '同时导入文件的人较多',
    '请过半分钟再导入一次。',
    'Many people are importing files right now',
    'Import it again in half a minute.',
  ),
  'report-crowded': entry(
    503,
    '同时打开这份报告的人太多',
    '页面会自动重试，有人离开后即可打开。',
    'Too many people have this report open',
    'The page tries again by itself, and opens it once somebody leaves.',
  ),
  'too-slow': entry(
    503,
    '连接太慢，已断开',
    '页面会自动重新连接。',
    'The connection was too slow',
    'The page reconnects by itself.',
  ),
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof ERRORS

/** An expected failure on its way to the edge. */
export interface Failure {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string>>
}

export function failure(code: ErrorCode, params: Record<string, string> = {}): Failure {
  return { code, params }
}

/** The failure as a sentence and a remedy. */
export function describe(error: Failure, language: Language): Text {
  const text = ERRORS[error.code][language]
  return { title: fill(text.title, error.params), remedy: fill(text.remedy, error.params) }
}

function entry(status: number, zh: string, zhRemedy: string, en: string, enRemedy: string): ErrorEntry {
  return { status, zh: { title: zh, remedy: zhRemedy }, en: { title: en, remedy: enRemedy } }
}
