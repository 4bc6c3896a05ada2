import type { Finding } from '../checks/finding.ts'
import type { Unit } from '../report/content.ts'
import type { Role } from '../workflow/abilities.ts'
import type { Grade } from '../scoring/score-sheet.ts'

/** Request and response bodies of the HTTP interface; the OpenAPI document describes the same shapes. */
export interface Me {
  readonly id: string
  readonly name: string
  readonly display: string
  readonly role: Role
}

export interface TemplateSummary {
  /** "ID@VERSION" */
  readonly ref: string
  readonly name: string
  readonly nameEn: string
  readonly source: string
}

export interface ReportSummary {
  readonly id: string
  readonly template: string
  readonly title: string
  readonly year: number
  readonly unit: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly updatedBy: string
  /** As of the last quiet moment; null until it was computed once. */
  readonly total: string | null
  readonly grade: Grade | null
  readonly errors: number | null
}

export interface CreateReport {
  readonly template: string
  readonly title: string
  readonly year: number
  readonly unit: Unit
}

/** A piece of an imported file that found no place of its own, and where it was kept. */
export interface NotUnderstood {
  /** 1-based line of the file. */
  readonly line: number
  readonly text: string
  /** Section or table that holds it now. */
  readonly keptIn: string
  /** Why, as a code: see importing/not-understood.ts. */
  readonly code: string
}

export interface Created {
  readonly id: string
}

export interface Imported extends Created {
  readonly notUnderstood: readonly NotUnderstood[]
}

export interface Findings {
  readonly findings: readonly Finding[]
}

/** application/problem+json (RFC 9457). */
export interface ProblemBody {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}
