import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { ROOT } from '../architecture/source-files.ts'

export interface CommandResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the administration command on a data folder, beside a server or without one. */
export async function runCommand(
  dataDir: string,
  args: readonly string[],
  stdin = '',
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const child = spawn(process.execPath, ['server/cli/cli.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, ...env },
  })
  child.stdin.end(stdin)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, stdout, stderr }
}

/** Like {@link runCommand}, for a step that a test only needs to have happened. @returns stdout, trimmed. */
export async function mustRun(dataDir: string, args: readonly string[], stdin = ''): Promise<string> {
  const { code, stdout, stderr } = await runCommand(dataDir, args, stdin)
  if (code !== 0) throw new Error(`cli ${args.join(' ')} ended with ${code}:\n${stderr}`)
  return stdout.trim()
}
