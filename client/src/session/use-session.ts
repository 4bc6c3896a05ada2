import { type ReactNode, createContext, createElement, use, useMemo, useSyncExternalStore } from 'react'
import type { ExplainedFinding } from '@gongping/shared/checks/explain.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'
import type { Assignment } from '@gongping/shared/protocol/members.ts'
import type { ReportAction } from '@gongping/shared/workflow/report-rights.ts'
import type { LiveValue } from './live-value.ts'
import type { PersonHere } from './people.ts'
import type { ReportSession } from './report-session.ts'
import { type Rights, may } from './rights.ts'
import type { Saved } from './save-ledger.ts'

const SessionContext = createContext<ReportSession | null>(null)

export function SessionProvider(props: { readonly session: ReportSession; readonly children: ReactNode }): ReactNode {
  return createElement(SessionContext, { value: props.session }, props.children)
}

/** The open report. @throws outside of a {@link SessionProvider}. */
export function useSession(): ReportSession {
  const session = use(SessionContext)
  if (!session) throw new Error('broken invariant: no session around this component')
  return session
}

/** The report as plain data; parts that did not change keep their identity, so memo and selectors work. */
export function useContent(): ReportContent
export function useContent<T>(select: (content: ReportContent) => T): T
export function useContent(select?: (content: ReportContent) => unknown): unknown {
  return useSelected(useSession().derived.content, select)
}

export function useScoreSheet(): ScoreSheet
export function useScoreSheet<T>(select: (sheet: ScoreSheet) => T): T
export function useScoreSheet(select?: (sheet: ScoreSheet) => unknown): unknown {
  return useSelected(useSession().derived.sheet, select)
}

/** What does not fit together and nobody has explained. */
export function useFindings(): readonly ExplainedFinding[] {
  const findings = useLive(useSession().explanations.findings)
  return useMemo(() => findings.filter(({ explain }) => explain === undefined), [findings])
}

/** What does not fit together and may stay, as somebody said. */
export function useExplainedFindings(): readonly ExplainedFinding[] {
  const findings = useLive(useSession().explanations.findings)
  return useMemo(() => findings.filter(({ explain }) => explain !== undefined), [findings])
}

/** Everybody who has the report open, this window first. */
export function usePeople(): readonly PersonHere[] {
  return useLive(useSession().people)
}

export function useSaved(): Saved {
  return useLive(useSession().connection.saved)
}

/** Whether this person may change that now: a root of the document, or the place of a row. */
export function useMayChange(where: string): boolean {
  const session = useSession()
  return useSyncExternalStore(session.writable.watch, () => session.mayChange(where))
}

/** Whether this person may do that with the report as it is now. */
export function useMay(action: ReportAction): boolean {
  return may(useRights(), action)
}

/** Whether this person may explain findings now, and take explanations back: whoever may correct something may. */
export function useMayExplain(): boolean {
  const session = useSession()
  return useSyncExternalStore(session.writable.watch, () => session.isWritable)
}

/** What the server lets this person do, and whether the report takes edits. */
export function useRights(): Rights {
  const session = useSession()
  return useSyncExternalStore(session.connection.rights.watch, () => session.rights)
}

/** Whose the parts of the report are to write. */
export function useAssignments(): readonly Assignment[] {
  return useLive(useSession().assignments.all)
}

/** Watches a value outside of React. */
export function useLive<T>(value: LiveValue<T>): T {
  return useSyncExternalStore(value.watch, value.get)
}

function useSelected<T>(value: LiveValue<T>, select: ((whole: T) => unknown) | undefined): unknown {
  return useSyncExternalStore(value.watch, () => (select ? select(value.get()) : value.get()))
}
