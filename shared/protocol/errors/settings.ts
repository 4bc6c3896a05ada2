import { type ErrorEntry, entry } from './entry.ts'

/** What keeps a server from starting. */
export const SETTING_ERRORS = {
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
    '补上环境变量 {setting}，或去掉 {with} 和与它同用的各项，然后重新启动。',
    '{with} is set, {setting} is not',
    'Set the environment variable {setting}, or neither {with} nor what goes with it, and start again.',
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
} as const satisfies Record<string, ErrorEntry>
