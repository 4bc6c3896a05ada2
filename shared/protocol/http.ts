import type { Finding } from '../checks/finding.ts'
import type { NotUnderstood } from '../importing/not-understood.ts'
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

export interface Created {
  readonly id: string
}

export interface Imported extends Created {
  readonly notUnderstood: readonly NotUnderstood[]
  /** How many 自评表 the file had. */
  readonly tables: number
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
