import { type NewColleague, hirePerson } from '@gongping/server/operations/hire-person.ts'
import { type Caller, type HttpOffice, ORIGIN, PASSWORD, httpOffice, json } from './http-office.ts'

/** An office with two units: the first, where the server's administrator stands, and the schools. */
export interface County extends AsyncDisposable {
  readonly office: HttpOffice
  /** Somebody with a token of their own, at their desk. */
  hire(name: string, more?: { readonly role?: 'admin'; readonly unitId?: string; readonly isUnitAdmin?: boolean }): Promise<Desk>
}

export interface Desk {
  readonly id: string
  readonly call: Caller
  /** What a request answers; of a failure its status and code. */
  ask(path: string, body?: unknown, method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'): Promise<unknown>
}

export async function county(): Promise<County> {
  const office = await httpOffice()
  await office.store.units.createUnit({ id: 'schools', name: '教育局' })
  return {
    office,
    async hire(name, { role, unitId, isUnitAdmin = false } = {}) {
      const account: NewColleague = {
        name,
        display: name,
        role: role ?? 'member',
        password: PASSWORD,
        isUnitAdmin,
        ...(unitId !== undefined && { unitId }),
      }
      const hired = await hirePerson(office.office, office.identity, account)
      if (!hired.ok) throw new Error(hired.error.code)
      const { id } = hired.value
      const authorization = `Bearer ${(await office.identity.createToken(id)).token}`
      const call: Caller = (path, init) => {
        const headers = new Headers(init?.headers)
        headers.set('authorization', authorization)
        headers.set('origin', ORIGIN)
        return office.request(path, { ...init, headers })
      }
      return {
        id,
        call,
        async ask(path, body, method = 'POST') {
          const isPlain = body === undefined
          const response = await call(path, isPlain ? (method === 'POST' ? {} : { method }) : json(body, method))
          const answer = response.status === 204 ? null : ((await response.json()) as { code?: string })
          return response.ok ? answer : [response.status, answer?.code]
        },
      }
    },
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}
