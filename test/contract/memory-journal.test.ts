import { MemoryJournal } from '../support/memory-journal.ts'
import { journalContract } from './journal-contract.ts'
import type { JournalSetup } from './journal-setup.ts'

journalContract('in memory', async () => {
  const journal = new MemoryJournal()
  const setStatus: JournalSetup['setStatus'] = async (reportId, status) => journal.setStatus(reportId, status)
  return {
    journal,
    create: async (reportId, seed) => journal.create(reportId, seed),
    setStatus,
    setScope: async (reportId, personId, scope) => journal.setScope(reportId, personId, scope),
    damage: async (reportId, what, seq) => journal.damage(reportId, what, seq),
    elsewhere: async () => ({ journal, setStatus }),
    close: async () => {},
  }
})
