import { type ErrorEntry, entry } from './entry.ts'

/** The command line: its words, its files, its backups. */
export const COMMAND_ERRORS = {
  'rules-unknown': entry(
    404,
    '没有“{rules}”这套评分规则',
    '已有：{known}；去掉 --rules 使用模板自带的规则。',
    'There is no rule set "{rules}"',
    "There are: {known}; leave out --rules to use the template's own.",
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
} as const satisfies Record<string, ErrorEntry>
