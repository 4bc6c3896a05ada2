import { fdatasyncSync, openSync, closeSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { tempFolder } from '../../support/temp-folder.ts'

const PAGE = Buffer.alloc(4096, 1)

/** The floor of storing: milliseconds to append 4 kB to a file and have it on the disk, `times` times. */
export async function syncPages(times: number, pauseMs: number): Promise<number[]> {
  const folder = tempFolder()
  const file = openSync(join(folder.path, 'pages'), 'w')
  const durations: number[] = []
  for (let time = 0; time < times; time++) {
    const start = performance.now()
    writeSync(file, PAGE)
    fdatasyncSync(file)
    durations.push(performance.now() - start)
    await pause(pauseMs)
  }
  closeSync(file)
  folder.remove()
  return durations
}
