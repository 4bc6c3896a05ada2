import { useSyncExternalStore } from 'react'
import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import { keepEqual } from '../../session/keep-equal.ts'
import type { PersonHere } from '../../session/people.ts'
import { useSession } from '../../session/use-session.ts'

/** Somebody else whose cursor is in a cell. */
export interface Colleague {
  readonly display: string
  /** Six-digit hex. */
  readonly color: string
  readonly typing: boolean
}

type ByCell = Readonly<Record<string, Colleague>>

let latest: { readonly people: readonly PersonHere[]; readonly byCell: ByCell } = { people: [], byCell: {} }

/** The colleague in a cell. Hundreds of cells ask at once, so the list is sorted by cell only once per change. */
export function useColleague({ row, field }: CellRef): Colleague | undefined {
  const { people } = useSession()
  return useSyncExternalStore(people.watch, () => byCell(people.get())[`${row}/${field}`])
}

function byCell(people: readonly PersonHere[]): ByCell {
  if (latest.people !== people) {
    const found = people.flatMap(({ me, place, display, color }) =>
      !me && place && 'row' in place ? [[`${place.row}/${place.field}`, { display, color, typing: place.typing }] as const] : [],
    )
    latest = { people, byCell: keepEqual(latest.byCell, Object.fromEntries(found)) }
  }
  return latest.byCell
}
