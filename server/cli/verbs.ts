import { backup } from './backup.ts'
import { check } from './check.ts'
import { doctor } from './doctor.ts'
import { exportVerb } from './export.ts'
import { importVerb } from './import.ts'
import { restore } from './restore.ts'
import { score } from './score.ts'
import { templateList } from './template-list.ts'
import { tokenCreate } from './token-create.ts'
import { userAdd } from './user-add.ts'
import { userPassword } from './user-password.ts'
import { verify } from './verify.ts'
import type { Verb } from './verb.ts'

/** What the administration command can do, in the order in which help lists it. */
export const VERBS: readonly Verb[] = [
  userAdd,
  userPassword,
  tokenCreate,
  templateList,
  importVerb,
  exportVerb,
  score,
  check,
  verify,
  doctor,
  backup,
  restore,
]
