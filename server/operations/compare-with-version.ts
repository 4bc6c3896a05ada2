import { assert } from '@gongping/shared/base/assert.ts'
import { compareLines } from '@gongping/shared/compare/compare-lines.ts'
import { versionCode } from '@gongping/shared/protocol/version-code.ts'
import {
  type Difference,
  MAX_DIFFERENCES,
  type Verification,
  type VerifiedReport,
} from '@gongping/shared/protocol/verification.ts'
import { exportReport } from '../export/export-report.ts'
import type { PrintedLine } from '../export/read-back/printed-line.ts'
import { readDocx } from '../export/read-back/read-docx.ts'
import { readText } from '../export/read-back/read-text.ts'
import type { FoundRound } from '../store/agreements.ts'
import type { FoundAgreement } from './find-agreed.ts'
import { markOf } from './find-mark.ts'
import type { FrozenRound } from './frozen-rounds.ts'
import type { Office } from './office.ts'
import { unpackVersion } from './version-content.ts'

/** Longest text of one, in UTF-16 units. */
const LONGEST = 500

/** What a file says beside what the version that it names is exported as. */
export async function compareWithVersion(
  { versions }: Pick<Office, 'versions'>,
  { round, mayRead }: FoundAgreement,
  format: string,
  found: readonly PrintedLine[],
): Promise<Verification> {
  const { reportId, frozen } = round
  assert(frozen, 'it was found by what was frozen')
  const version = await versions.version(reportId, frozen.version)
  assert(version, 'versions are never dropped')
  const { content, score } = await unpackVersion(version)
  const about = aboutRound(round, { id: reportId, title: content.title, mayRead })
  if (!round.agreed) return { answer: 'not-agreed', ...about, differences: [] }
  const file = await exportReport(format, content, score, markOf(reportId, { ...round, frozen } satisfies FrozenRound))
  assert(file.ok, 'what was agreed can be exported')
  const { bytes } = file.value
  const expected = (format === 'docx' ? readDocx(bytes) : readText(new TextDecoder().decode(bytes)))?.lines ?? []
  const differences = differencesOf(expected, found, mayRead)
  return { answer: differences.length === 0 ? 'agreed' : 'changed', ...about, differences }
}

/** @param mayRead whether what should stand there may be said. */
function differencesOf(expected: readonly PrintedLine[], found: readonly PrintedLine[], mayRead: boolean): Difference[] {
  const changed = compareLines(
    expected.map(({ text }) => text),
    found.map(({ text }) => text),
  )
  return changed.slice(0, MAX_DIFFERENCES).map(({ before, after }) => {
    const [ought, is] = [before === null ? null : expected[before], after === null ? null : found[after]]
    return {
      where: (is ?? ought)?.where ?? '',
      expected: mayRead ? shortened(ought?.text ?? '') : '',
      found: shortened(is?.text ?? ''),
    }
  })
}

function aboutRound(
  { state, frozen, agreed, confirmations }: FoundRound,
  report: VerifiedReport,
): Omit<Verification, 'answer' | 'differences'> {
  const confirmers = confirmations.map(({ display, post, at }) => ({ display: display ?? '', post, at: at ?? '' }))
  return {
    report,
    ...(frozen && { version: frozen.version, code: versionCode(frozen.sha256) }),
    ...(agreed && { agreedAt: agreed.at, confirmers, isSuperseded: state === 'corrected' }),
  }
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text
}
