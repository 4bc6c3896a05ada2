import type { Known, Step } from './step.ts'

type Send = (path: string, body: object) => Promise<Response>

/** Every way through an agreement on the known report, which its owner is asked about themself. */
export function agreementSteps(post: Send): Step[] {
  const step = (name: string, verb: string, body: (known: Known) => object = () => ({})): Step => ({
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
