import { AsyncLocalStorage } from 'node:async_hooks'
import { type Actor, SERVER } from '../store/audit-log.ts'

/**
 * Who acts in the request that is under way: its address from the beginning, the person from when the identity has
 * recognised them. It goes along with the request and not from hand to hand, so that no route and no operation can
 * leave it out or name somebody else.
 */
export class Acting {
  readonly #requests = new AsyncLocalStorage<{ personId: string; readonly address: string }>()
  readonly #otherwise: Actor

  /** @param otherwise who acts outside of requests. */
  constructor(otherwise: Actor = SERVER) {
    this.#otherwise = otherwise
  }

  /** Everything that follows from `work` is done by whoever sent a request from this address. */
  during<T>(address: string, work: () => T): T {
    return this.#requests.run({ personId: '', address }, work)
  }

  /** The session, the token or the password has shown who it is. */
  recognise(personId: string): void {
    const request = this.#requests.getStore()
    if (request) request.personId = personId
  }

  current(): Actor {
    return this.#requests.getStore() ?? this.#otherwise
  }
}
