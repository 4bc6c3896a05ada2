const KEPT_MS = 5 * 60_000

/**
 * The password that somebody signed in with a moment ago, for the one step that asks for it again: choosing another in
 * place of one that was given to them. Only in the memory of this page, and only for minutes.
 */
export class TypedPassword {
  #password: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** null: it is not known, or too old. */
  get = (): string | null => this.#password

  keep(password: string): void {
    this.forget()
    this.#password = password
    this.#timer = setTimeout(() => this.forget(), KEPT_MS)
  }

  forget(): void {
    clearTimeout(this.#timer)
    this.#password = null
  }
}

export const typedPassword = new TypedPassword()
