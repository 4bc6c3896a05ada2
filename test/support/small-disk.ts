import { execFileSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from './temp-folder.ts'

/** A disk of its own that a test can fill up. */
export interface SmallDisk extends Disposable {
  readonly path: string
  /** Leaves less than a page. */
  fill(): void
  /** Gives all of that back. */
  clear(): void
}

/** @returns null where this machine does not let us have one: mounting takes an administrator. */
export function smallDisk(size = '2m'): SmallDisk | null {
  const folder = tempFolder()
  const { path } = folder
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    folder.remove()
    return null
  }
  const ballast = join(path, 'ballast')
  return {
    path,
    fill() {
      const { bavail, bsize } = statfsSync(path)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize))
    },
    clear: () => rmSync(ballast, { force: true }),
    [Symbol.dispose]() {
      execFileSync('umount', [path])
      folder.remove()
    },
  }
}
