import type { Office } from '../operations/office.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { notedPorts } from '../store/audit/noted-ports.ts'
import type { Channel } from '../store/notifications.ts'
import type { Store } from '../store/store.ts'
import type { Acting } from './acting.ts'

type Method = (...parameters: readonly unknown[]) => Promise<unknown>

/**
 * What operations work on, each change in the name of whoever acts at that moment.
 * @param channels by what people hear of notifications besides the page.
 * @param fontsFolder with fonts for exported files
 */
export function createOffice(
  store: Store,
  rooms: Rooms,
  acting: Acting,
  fontsFolder: string | null = null,
  channels: readonly Channel[] = [],
): Office {
  const { journal, audit } = store
  return {
    ...notedPorts((name, parameters) => {
      const ports = Object.values(store.as(acting.current()))
      const methods = Object.assign({}, ...ports) as Readonly<Record<string, Method>>
      return Reflect.apply(methods[name] as Method, undefined, parameters)
    }),
    channels,
    fontsFolder,
    journal,
    rooms,
    audit,
    note: (deed) => audit.record(acting.current(), deed),
  }
}
