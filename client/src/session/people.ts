import type { Awareness } from 'y-protocols/awareness'
import type { PersonPlace } from './edit-place.ts'

/** Somebody who has this report open; a person with two windows is here twice. */
export interface PersonHere {
  readonly clientId: number
  readonly id: string
  readonly display: string
  /** Six-digit hex. */
  readonly color: string
  readonly place: PersonPlace | null
  /** This very window. */
  readonly me: boolean
}

/** Reads everybody from the awareness states; whatever a foreign client wrote there is not trusted. */
export function readPeople(awareness: Awareness): PersonHere[] {
  const people = [...awareness.getStates()].flatMap(([clientId, state]) => {
    const user: unknown = state['user']
    if (!isRecord(user) || typeof user['name'] !== 'string') return []
    const color = typeof user['color'] === 'string' && /^#[0-9a-f]{6}$/i.test(user['color']) ? user['color'] : '#5B6472'
    const id = typeof user['id'] === 'string' ? user['id'] : ''
    return [{ clientId, id, display: user['name'], color, place: readPlace(state['place']), me: clientId === awareness.clientID }]
  })
  return people.sort((a, b) => Number(b.me) - Number(a.me) || a.clientId - b.clientId)
}

function readPlace(place: unknown): PersonPlace | null {
  if (!isRecord(place)) return null
  const { section, row, field, typing, fact, year } = place
  if (typeof section === 'string') return { section }
  if (typeof fact === 'string' && (year === 'value' || year === 'last')) return { fact, year }
  return typeof row === 'string' && typeof field === 'string' ? { row, field, typing: typing === true } : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
