import { heldRights } from '@gongping/shared/workflow/held-rights.ts'
import type { Person } from '../identity/identity.ts'
import type { Knowledge } from './find-agreed.ts'
import type { Office } from './office.ts'

/** Whoever may read a report hears all of it; anybody of its unit hears whether a file is what was agreed. */
export function knowledgeOf({ reports }: Pick<Office, 'reports'>, by: Pick<Person, 'id'>): Knowledge {
  return async (reportId) => {
    const terms = await reports.terms(reportId, by.id)
    if (!terms) return null
    if (heldRights(terms.rights, by.id).role) return 'content'
    const claim = terms.rights.people.get(by.id)
    if (!claim?.isActive || !claim.isInUnit) return null
    return terms.head.status === 'published' ? 'content' : 'answer'
  }
}
