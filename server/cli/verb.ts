import type { ParseArgsConfig } from 'node:util'
import type { Result } from '@gongping/shared/base/result.ts'
import type { Language } from '@gongping/shared/base/language.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { OpenOffice } from './open-office.ts'

/** A verb of the administration command: one file each, listed in verbs.ts. */
export interface Verb {
  /** "user add" */
  readonly name: string
  /** What follows the name, as help shows it. */
  readonly usage: string
  readonly about: { readonly [L in Language]: string }
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** Options that must be there. */
  readonly required?: readonly string[]
  /** How many words without a dash it takes, exactly. */
  readonly operands: number
  readonly run: (call: Call) => Promise<Result<Answer, Failure>>
}

export interface Call {
  readonly operands: readonly string[]
  /** The value of `--name`; undefined where it was left out. */
  readonly text: (name: string) => string | undefined
  readonly flag: (name: string) => boolean
  readonly language: Language
  /** Opens the database, once, for verbs that need it. Some do not, and must work without one. */
  readonly office: () => Promise<Result<OpenOffice, Failure>>
  /** The same for verbs that only look: makes no database, null where there is none. */
  readonly existingOffice: () => Promise<Result<OpenOffice | null, Failure>>
}

/** What goes to stdout: `json` with `--json`, else `lines`. */
export interface Answer {
  readonly lines: readonly string[]
  readonly json: unknown
  /** The answer to the question that was asked is no: exit code 1. */
  readonly no?: boolean
}
