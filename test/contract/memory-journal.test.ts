import { MemoryJournal } from '../support/memory-journal.ts'
import { journalContract } from './journal-contract.ts'

journalContract('in memory', async () => {
  const journal = new MemoryJournal()
  return {
    journal,
    create: async (reportId, seed) => journal.create(reportId, seed),
    lock: async (reportId) => journal.lock(reportId),
    close: async () => {},
  }
})
