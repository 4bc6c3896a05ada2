/** Stands for the report as it is on disk, where the number of a version may stand. */
export const NOW = 'now'

/** Two states of a report that are compared. */
export interface TwoStates {
  /** Number of a version. */
  readonly before: number
  readonly after: number | typeof NOW
}

/** What the page shows of a report; each has an address of its own. */
export type ReportView =
  | { readonly kind: 'paper' }
  /** What has changed since the newest version. */
  | { readonly kind: 'versions' }
  | { readonly kind: 'version'; readonly number: number }
  | ({ readonly kind: 'comparison' } & TwoStates)
  /** How it came about, moment by moment (回放). */
  | { readonly kind: 'history' }

/** "/reports/r1/versions/3/compare/now" */
export function reportAddress(reportId: string, view: ReportView = { kind: 'paper' }): string {
  const report = `/reports/${encodeURIComponent(reportId)}`
  if (view.kind === 'paper') return report
  if (view.kind === 'history') return `${report}/history`
  const versions = `${report}/versions`
  if (view.kind === 'versions') return versions
  return view.kind === 'version' ? `${versions}/${view.number}` : `${versions}/${view.before}/compare/${view.after}`
}

const ADDRESS = /^\/reports\/([^/]+)(\/history|\/versions(?:\/([1-9]\d{0,8})(?:\/compare\/([1-9]\d{0,8}|now))?)?)?\/?$/

/** @returns null for what is no address of a report. */
export function readReportAddress(path: string): { readonly id: string; readonly view: ReportView } | null {
  const [, id, past, number, other] = ADDRESS.exec(path) ?? []
  if (id === undefined) return null
  return { id: decodeURIComponent(id), view: viewOf(past, number, other) }
}

function viewOf(past: string | undefined, number: string | undefined, other: string | undefined): ReportView {
  if (past === undefined) return { kind: 'paper' }
  if (past === '/history') return { kind: 'history' }
  if (number === undefined) return { kind: 'versions' }
  if (other === undefined) return { kind: 'version', number: Number(number) }
  return { kind: 'comparison', before: Number(number), after: other === NOW ? NOW : Number(other) }
}
