import type { Verdict } from './attack.ts'

/** A line of the table that sums up who tried what, and what each got. */
export function verdictRow({ answers, gained }: Verdict): { tries: number; got: string; gained: string } {
  const got = Object.entries(answers.record).map(([answer, count]) => `${count} × ${answer}`)
  return { tries: answers.tries, got: got.join(', '), gained: gained.join(', ') || 'nothing' }
}
