import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

/** From now on every append to the log of a running server fails at once, as on a broken disk; reading goes on. */
export function failDisk(dataDir: string): Disposable & { repair(): void } {
  const run = (sql: string) => {
    using other = new DatabaseSync(join(dataDir, 'gongping.db'))
    other.exec(`pragma busy_timeout=5000; ${sql}`)
  }
  run("create trigger broken before insert on journal begin select raise(abort, 'disk I/O error'); end")
  const repair = () => run('drop trigger if exists broken')
  return { repair, [Symbol.dispose]: repair }
}
