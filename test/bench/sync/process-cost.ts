import { readFileSync } from 'node:fs'

/** A clock tick of /proc/PID/stat, on every Linux that Node runs on. */
const TICK_MS = 10
const PAGE_FIELDS_AFTER_NAME = { user: 11, system: 12 }

/** CPU time that all threads of a process have used so far, in milliseconds, in steps of ten. */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name of the program, in parentheses, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[PAGE_FIELDS_AFTER_NAME.user]) + Number(fields[PAGE_FIELDS_AFTER_NAME.system])
  return ticks * TICK_MS
}

/** Resident memory of a process in MB. */
export function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}
