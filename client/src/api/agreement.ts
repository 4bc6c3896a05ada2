import type {
  Agreement,
  WantedConfirmation,
  WantedCorrection,
  WantedReturn,
  WantedSubmission,
} from '@gongping/shared/protocol/agreement.ts'
import type { ReportState } from '@gongping/shared/protocol/http.ts'
import { type Answer, request } from './request.ts'

export const fetchAgreement = (reportId: string): Answer<Agreement> => request(pathOf(reportId))

/** What each step takes besides the right to it. */
export interface AgreementSteps {
  readonly submit: WantedSubmission
  readonly confirm: WantedConfirmation
  readonly return: WantedReturn
  readonly withdraw: object
  readonly finalise: object
  readonly publish: object
  readonly correct: WantedCorrection
}

/** 送审, 同意, 退回, 撤回, 定稿, 公开, 更正. */
export const takeStep = <S extends keyof AgreementSteps>(
  reportId: string,
  step: S,
  wanted: AgreementSteps[S],
): Answer<Agreement> => request(`${pathOf(reportId)}/${step}`, { method: 'POST', body: wanted })

/** 直接定稿: final at once, without asking anybody. */
export const sealReport = (reportId: string): Answer<ReportState> =>
  request(`/api/reports/${encodeURIComponent(reportId)}/status`, { method: 'PUT', body: { status: 'sealed' } })

function pathOf(reportId: string): string {
  return `/api/reports/${encodeURIComponent(reportId)}/agreement`
}
