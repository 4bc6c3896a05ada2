import type { ColdFigures } from './cold-plan.ts'
import { rounded } from './load-row.ts'
import type { Figure } from './medians.ts'
import type { MemoryFigures } from './memory-plan.ts'

export function coldFigures(figures: ColdFigures): Record<string, Figure> {
  return {
    'all bytes at the reader, ms': rounded(figures.joinMs, 1),
    'server CPU for it, ms': figures.joinCpuMs,
    bytes: figures.bytes,
    'first edit stored, ms': rounded(figures.firstEditMs, 1),
    'CPU for it, ms': figures.firstEditCpuMs,
    'longest wait elsewhere: calm, ms': rounded(figures.calmStallMs, 1),
    'during the join, ms': rounded(figures.joinStallMs, 1),
    'during the edit, ms': rounded(figures.editStallMs, 1),
  }
}

export function memoryFigures(figures: MemoryFigures): Record<string, Figure> {
  return {
    'empty MB': rounded(figures.emptyMb, 0),
    'with 1,000 reports open, MB more': rounded(figures.openMb, 0),
    'to open them, s': rounded(figures.openSeconds, 1),
    'CPU s': rounded(figures.openCpuSeconds, 1),
  }
}
