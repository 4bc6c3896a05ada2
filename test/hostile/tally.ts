/** Counts the answers that an attacker got. */
export class Tally {
  private readonly counts = new Map<string, number>()

  add(answer: string): void {
    this.counts.set(answer, (this.counts.get(answer) ?? 0) + 1)
  }

  /** By the status and the code that the catalogue of errors has for it. */
  async addResponse(response: Response): Promise<void> {
    const { code } = (await response.json().catch(() => ({}))) as { code?: string }
    this.add([response.status, code].filter((part) => part !== undefined).join(' '))
  }

  get record(): Record<string, number> {
    return Object.fromEntries(this.counts)
  }

  get tries(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0)
  }
}
