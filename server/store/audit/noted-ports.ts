import type { Reports, Store } from '../store.ts'
import type { Units } from '../units.ts'
import { NOTED_REPORTS, NOTED_UNITS } from './noted-changes.ts'

/** The methods of all ports whose changes are noted; no two have the same name. */
export type NotedMethod = keyof Reports | keyof Units

/** Does what a method of that name does; of a change, together with its entry in the audit log. */
export type Perform = (name: NotedMethod, parameters: readonly unknown[]) => Promise<unknown>

/** The ports whose every change is noted, as one actor uses them. */
export function notedPorts(perform: Perform): ReturnType<Store['as']> {
  const portOf = (table: object): unknown =>
    Object.fromEntries(
      (Object.keys(table) as NotedMethod[]).map((name) => [name, (...parameters: unknown[]) => perform(name, parameters)]),
    )
  // Each table names every method of its port, by its type.
  return { reports: portOf(NOTED_REPORTS) as Reports, units: portOf(NOTED_UNITS) as Units }
}
