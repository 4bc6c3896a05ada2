import type { Reports, Store } from '../store.ts'
import { NOTED_REPORTS } from './noted-changes.ts'

/** Does what a method of that name does; of a change, together with its entry in the audit log. */
export type Perform = (name: keyof Reports, parameters: readonly unknown[]) => Promise<unknown>

/** The ports whose every change is noted, as one actor uses them. */
export function notedPorts(perform: Perform): ReturnType<Store['as']> {
  const names = Object.keys(NOTED_REPORTS) as (keyof Reports)[]
  const reports = Object.fromEntries(names.map((name) => [name, (...parameters: unknown[]) => perform(name, parameters)]))
  // The table names every method of the port, by its type.
  return { reports: reports as unknown as Reports }
}
