/** A browser as the server sees it, without a page: it keeps its cookies. */
export class HttpBrowser {
  readonly #origin: string
  readonly #cookies = new Map<string, string>()

  constructor(origin: string) {
    this.#origin = origin
  }

  async send(method: string, path: string, body?: object): Promise<Response> {
    const isForm = body instanceof FormData
    const headers = new Headers({ origin: this.#origin, cookie: this.#cookie() })
    if (body && !isForm) headers.set('content-type', 'application/json')
    const answer = await fetch(this.#origin + path, {
      method,
      headers,
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    return answer
  }

  #cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
