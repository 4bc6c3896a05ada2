import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { VersionKind } from '@gongping/shared/protocol/versions.ts'
import { reportTotal } from '@gongping/shared/scoring/report-total.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import type { AddedVersion } from '../store/versions.ts'
import type { Office } from './office.ts'
import { type ContentAt, readAt } from './read-at.ts'
import { packVersion } from './version-content.ts'

export interface WantedVersion {
  readonly kind: VersionKind
  /** Absent: none. */
  readonly name?: string
  /** Id of who makes it; '' stands for the server. */
  readonly by: string
  /** As the report was after this edit; absent: as it is on disk now. */
  readonly seq?: number
  /** Of `submitted`: number of the round that it is frozen for. */
  readonly round?: number
}

/**
 * Keeps a report as it is, or was after an edit, as a version, and tells open pages. May be repeated: where it is kept
 * already nothing is added (see `Versions.addVersion`). Fails with `report-unknown`.
 */
export async function freezeVersion(
  office: Pick<Office, 'rooms' | 'journal' | 'versions'>,
  reportId: string,
  wanted: WantedVersion,
): Promise<Result<AddedVersion, Failure>> {
  const read = await readAt(office, reportId, wanted.seq)
  return read.ok ? keepContent(office, reportId, wanted, read.value) : read
}

/** The same of what somebody has read of the report. */
export async function keepContent(
  office: Pick<Office, 'rooms' | 'versions'>,
  reportId: string,
  { kind, name = '', by, round }: Omit<WantedVersion, 'seq'>,
  { content, seq }: ContentAt,
): Promise<Result<AddedVersion, Failure>> {
  const score = scoreReport(content)
  const packed = await packVersion(content, score)
  const version = { kind, name, seq, personId: by, ...packed, ...reportTotal(score), ...(round !== undefined && { round }) }
  const added = await office.versions.addVersion(reportId, version)
  if (!added) return err(failure('report-unknown'))
  if (added.isNew) office.rooms.notify(reportId, { type: 'versions' })
  return ok(added)
}
