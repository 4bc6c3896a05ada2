/**
 * Looks for a ring in a graph of files.
 * @returns the files of one ring in order, its first repeated at the end; null if there is none.
 */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const finished = new Set<string>()
  const trail: string[] = []

  function visit(node: string): string[] | null {
    const start = trail.indexOf(node)
    if (start >= 0) return [...trail.slice(start), node]
    if (finished.has(node)) return null
    trail.push(node)
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next)
      if (cycle) return cycle
    }
    trail.pop()
    finished.add(node)
    return null
  }

  for (const node of graph.keys()) {
    const cycle = visit(node)
    if (cycle) return cycle
  }
  return null
}
