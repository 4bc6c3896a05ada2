import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { databaseIn } from '@gongping/server/config/data-directory.ts'
import { mustRun, runCommand } from '../support/command-line.ts'
import { tempFolder } from '../support/temp-folder.ts'

interface Examined {
  readonly audit: { readonly entries: number; readonly head: string; readonly code: string | null; readonly seq: number | null }
}

test('[WF53] the doctor proves the log of the command’s own acts, and names the first entry that was tampered with', async () => {
  const folder = tempFolder()
  onTestFinished(() => folder.remove())
  for (const name of ['李娟', '王强'])
    await mustRun(folder.path, ['user', 'add', name, '--password-stdin'], '一句只有自己知道的话')
  await mustRun(folder.path, ['token', 'create', '李娟'])
  const sound = JSON.parse(await mustRun(folder.path, ['doctor', '--json'])) as Examined
  expect(sound.audit).toMatchObject({ entries: 5, code: null, seq: null })
  expect(sound.audit.head).toMatch(/^[\da-f]{64}$/)

  const database = new DatabaseSync(databaseIn(folder.path))
  database.exec(`drop trigger audit_no_update; update audit set verb = 'person.changed' where seq in (3, 4)`)
  database.close()
  const broken = await runCommand(folder.path, ['doctor'])
  expect(broken.code).toBe(1)
  expect(broken.stdout).toContain('✗ 操作记录 5 条\t第 3 条与写入时不同')
  const told = JSON.parse((await runCommand(folder.path, ['doctor', '--json'])).stdout) as Examined
  expect(told.audit).toMatchObject({ code: 'entry-changed', seq: 3 })
})
