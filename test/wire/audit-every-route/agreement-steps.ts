type Known = Record<string, string>
type Send = (path: string, body: object) => Promise<Response>

/** One step of an agreement, and what the log says of it. */
interface AgreementStep {
  readonly route: string
  readonly verbs: readonly string[]
  readonly send: (known: Known) => Promise<Response>
  readonly learn: (answer: Readonly<Record<string, unknown>>, known: Known) => void
}

/** Every way through an agreement on the known report, which its owner is asked about themself. */
export function agreementSteps(post: Send): AgreementStep[] {
  const step = (name: string, verb: string, body: (known: Known) => object = () => ({})): AgreementStep => ({
    route: `POST /api/reports/{id}/agreement/${name}`,
    verbs: [verb],
    send: (known) => post(`/api/reports/${known['report']}/agreement/${name}`, body(known)),
    learn: ({ version }, known) => {
      known['sha256'] = (version as { sha256: string } | null)?.sha256 ?? ''
    },
  })
  const submit = step('submit', 'report.submitted', ({ chief }) => ({ confirmers: [{ personId: chief, post: '主任' }] }))
  return [
    submit,
    step('withdraw', 'round.withdrawn'),
    submit,
    step('return', 'round.returned', ({ sha256 }) => ({ sha256, opinion: '请核对' })),
    submit,
    step('confirm', 'round.confirmed', ({ sha256 }) => ({ sha256 })),
    step('finalise', 'report.sealed'),
    step('publish', 'report.published'),
    step('correct', 'report.corrected', () => ({ reason: '附表有误' })),
  ]
}
