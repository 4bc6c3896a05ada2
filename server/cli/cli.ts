import { runCommand } from './run-command.ts'

/** The administration command, `npm run -s cli -- VERB …`. */
const { code, stdout, stderr } = await runCommand(process.argv.slice(2), process.env)
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = code
