import { readFileSync, readdirSync } from 'node:fs'

/** The most memory that a process ever had in use, in MB. */
export function peakMegabytes(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

/** Memory that all processes below one have in use, in MB; pages that they share count for each of them. */
export function megabytesBelow(pid: number): number {
  const below = new Set([pid])
  let megabytes = 0
  // Numbers grow, so that parents mostly come before their children; whoever is missed now is found the next time.
  for (const name of readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .sort((a, b) => Number(a) - Number(b))) {
    const status = statusOf(name)
    if (!below.has(Number(/PPid:\s+(\d+)/.exec(status)?.[1]))) continue
    below.add(Number(name))
    megabytes += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  }
  return megabytes
}

function statusOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/status`, 'utf8')
  } catch {
    // It has just ended.
    return ''
  }
}
