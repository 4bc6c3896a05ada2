import { afterEach, beforeEach } from 'vitest'
import { appendContract } from './append-contract.ts'
import { authorshipContract } from './authorship-contract.ts'
import { cutContract } from './cut-contract.ts'
import { historyContract } from './history-contract.ts'
import type { JournalSetup } from './journal-setup.ts'
import { snapshotContract } from './snapshot-contract.ts'

/** What every journal must do, whatever keeps it. An adapter's test is a set-up function and this call. */
export function journalContract(name: string, setUp: () => Promise<JournalSetup>): void {
  let office: JournalSetup
  beforeEach(async () => {
    office = await setUp()
    await office.create('a', new Uint8Array([1]))
  })
  afterEach(() => office.close())
  const present = (): JournalSetup => office
  appendContract(name, present)
  snapshotContract(name, present)
  authorshipContract(name, present)
  cutContract(name, present)
  historyContract(name, present)
}
