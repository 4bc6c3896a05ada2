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
    setMember: async (reportId, personId, membership) => journal.setMember(reportId, personId, membership),
    damage: async (reportId, what, seq) => journal.damage(reportId, what, seq),
    elsewhere: async () => ({ journal, setStatus }),
    close: async () => {},
  }
})
