import { MAX_VERSIONS } from '@gongping/shared/protocol/versions.ts'
import type { VersionRecord } from '../store/versions.ts'
import type { Office } from './office.ts'

/** The versions that hold nothing after an edit, oldest first: all that is left of what is older than the log. */
export async function pastVersions(
  { versions }: Pick<Office, 'versions'>,
  reportId: string,
  upTo: number,
): Promise<readonly VersionRecord[]> {
  const found: VersionRecord[] = []
  for (let before: number | undefined; ; before = found.at(-1)?.number) {
    const page = await versions.versions(reportId, { before, limit: MAX_VERSIONS })
    found.push(...page)
    if (page.length < MAX_VERSIONS) break
  }
  return found.filter(({ seq }) => seq <= upTo).reverse()
}
