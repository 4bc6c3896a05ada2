import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { RoundRecord } from '../store/agreements.ts'
import { type FrozenRound, frozenRounds } from './frozen-rounds.ts'
import type { Office } from './office.ts'

/**
 * The round in which somebody decides on what they have looked at.
 * @param sha256 of the version that their page showed.
 * Fails with `report-not-in-review`, `confirmation-not-asked` or `version-changed`.
 */
export async function roundToConfirm(
  office: Office,
  reportId: string,
  personId: string,
  sha256: string,
): Promise<Result<FrozenRound, Failure>> {
  const rounds = await frozenRounds(office, reportId)
  if (!rounds.ok) return rounds
  const [round] = rounds.value
  if (round?.state !== 'review') return err(failure('report-not-in-review'))
  if (!round.confirmations.some((asked) => asked.personId === personId)) return err(failure('confirmation-not-asked'))
  return round.frozen.sha256 === sha256 ? ok(round) : err(failure('version-changed'))
}

/** Whether somebody has agreed in a round. */
export function hasAgreed({ confirmations }: Pick<RoundRecord, 'confirmations'>, personId: string): boolean {
  return confirmations.some((said) => said.personId === personId && said.decision === 'agreed')
}

/** Whether somebody has agreed in a round or has returned it: they have looked at what it is about. */
export function hasDecided({ confirmations }: Pick<RoundRecord, 'confirmations'>, personId: string): boolean {
  return confirmations.some((said) => said.personId === personId && said.decision !== null)
}
