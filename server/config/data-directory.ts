import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'

/** Where everything that must survive a restart lies. */
export interface DataDirectory {
  readonly databaseFile: string
  readonly lockFile: string
  /** Fonts of the operator (TrueType, OpenType) for exported files; it need not be there. */
  readonly fontsFolder: string
  /** Signs session cookies; made on the first start, mode 600. */
  readonly secret: string
}

/** Makes the folder and its secret when they are missing. */
export function openDataDirectory(dataDir: string): Result<DataDirectory, Failure> {
  const path = resolve(dataDir)
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return ok({
      databaseFile: databaseIn(path),
      lockFile: join(path, 'server.lock'),
      fontsFolder: join(path, 'fonts'),
      secret: bringSecret(join(path, 'auth-secret')),
    })
  } catch (error) {
    return err(unusable(path, error))
  }
}

/** Where the database of a data folder lies, once there is one. */
export function databaseIn(dataDir: string): string {
  return join(resolve(dataDir), 'gongping.db')
}

function unusable(path: string, error: unknown): Failure {
  return failure('data-dir-unusable', { path, reason: error instanceof Error ? error.message : String(error) })
}

/** With a shorter secret, or none, cookies could be forged; better-auth even falls back to one that is published. */
const SHORTEST_SECRET = 32

function bringSecret(file: string): string {
  if (!existsSync(file)) makeSecret(file)
  // A copy or a restore may have widened the mode.
  chmodSync(file, 0o600)
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < SHORTEST_SECRET) throw new Error(`auth-secret: ${secret.length} < ${SHORTEST_SECRET} × [!-~]`)
  return secret
}

/** The file is there whole or not at all, even when the machine loses power meanwhile. */
function makeSecret(file: string): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
  renameSync(draft, file)
}
