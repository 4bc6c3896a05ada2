import type { NotedPorts } from '../store.ts'
import { NOTES } from './noted-changes.ts'

/** The methods of all ports whose changes are noted; no two have the same name. */
export type NotedMethod = { readonly [P in keyof NotedPorts]: keyof NotedPorts[P] }[keyof NotedPorts]

/** Does what a method of that name does; of a change, together with its entry in the audit log. */
export type Perform = (name: NotedMethod, parameters: readonly unknown[]) => Promise<unknown>

/** The ports whose every change is noted, as one actor uses them. */
export function notedPorts(perform: Perform): NotedPorts {
  const portOf = (table: object): unknown =>
    Object.fromEntries(
      (Object.keys(table) as NotedMethod[]).map((name) => [name, (...parameters: unknown[]) => perform(name, parameters)]),
    )
  // Each table names every method of its port, by its type.
  return Object.fromEntries(Object.entries(NOTES).map(([port, table]) => [port, portOf(table)])) as unknown as NotedPorts
}
