import { ANOTHER, type Answer, type Cast, PASSWORD, type Step, idAs } from './step.ts'

/** The server is set up, and units, people and invitations are looked after. */
export function officeSteps({ server, chief, guest }: Cast): Step[] {
  return [
    {
      route: 'POST /api/setup',
      verbs: ['setup.done', 'person.placed', 'session.opened'],
      by: 'nobody',
      send: () => {
        const token = /token=(\S+)/.exec(server.output())?.[1] ?? ''
        return chief.send('POST', '/api/setup', { token, name: '主任', display: '主任', password: PASSWORD })
      },
      learn: idAs('chief'),
    },
    {
      route: 'POST /api/units',
      verbs: ['unit.made'],
      send: () => chief.send('POST', '/api/units', { name: '财政局' }),
      learn: idAs('bureau'),
    },
    {
      route: 'PATCH /api/units/{id}',
      verbs: ['unit.renamed'],
      send: ({ bureau }) => chief.send('PATCH', `/api/units/${bureau}`, { name: '清溪县财政局' }),
    },
    {
      route: 'PUT /api/units/{id}/divisions',
      verbs: ['unit.divisions'],
      send: ({ bureau }) => chief.send('PUT', `/api/units/${bureau}/divisions`, [{ name: '绩效股' }]),
    },
    {
      route: 'POST /api/people',
      verbs: ['person.added', 'person.placed'],
      send: () => chief.send('POST', '/api/people', person('王强')),
      learn: idAs('wang'),
    },
    {
      route: 'PATCH /api/people/{id}',
      verbs: ['person.placed'],
      send: ({ wang }) => chief.send('PATCH', `/api/people/${wang}`, { post: '科员' }),
    },
    {
      route: 'PUT /api/people/{id}/password',
      verbs: ['password.reset'],
      send: ({ wang }) => chief.send('PUT', `/api/people/${wang}/password`, { password: ANOTHER }),
    },
    {
      route: 'DELETE /api/people/{id}/sessions',
      verbs: ['sessions.ended'],
      send: ({ wang }) => chief.send('DELETE', `/api/people/${wang}/sessions`),
    },
    {
      route: 'DELETE /api/people/{id}/second-factor',
      verbs: ['second-factor.removed'],
      send: ({ wang }) => chief.send('DELETE', `/api/people/${wang}/second-factor`),
    },
    {
      route: 'PUT /api/units/{id}/reviewers/{personId}',
      verbs: ['reviewer.set'],
      send: ({ bureau, wang }) => chief.send('PUT', `/api/units/${bureau}/reviewers/${wang}`),
    },
    {
      route: 'DELETE /api/units/{id}/reviewers/{personId}',
      verbs: ['reviewer.removed'],
      send: ({ bureau, wang }) => chief.send('DELETE', `/api/units/${bureau}/reviewers/${wang}`),
    },
    {
      route: 'POST /api/invitations',
      verbs: ['invitation.made'],
      send: ({ bureau }) => chief.send('POST', '/api/invitations', invitationTo(bureau)),
      learn: (answer, known) => {
        known['invitation'] = String((answer['invitation'] as Answer)['id'])
      },
    },
    {
      route: 'POST /api/invitations/{id}/renew',
      verbs: ['invitation.renewed'],
      send: ({ invitation }) => chief.send('POST', `/api/invitations/${invitation}/renew`),
    },
    {
      route: 'DELETE /api/invitations/{id}',
      verbs: ['invitation.withdrawn'],
      send: ({ invitation }) => chief.send('DELETE', `/api/invitations/${invitation}`),
    },
    {
      route: 'POST /api/invitations',
      verbs: ['invitation.made'],
      send: ({ bureau }) => chief.send('POST', '/api/invitations', invitationTo(bureau)),
      learn: (answer, known) => {
        known['link'] = String(answer['token'])
      },
    },
    {
      route: 'POST /api/invitations/accept',
      verbs: ['invitation.accepted', 'person.placed', 'person.activated', 'session.opened'],
      by: 'nobody',
      send: ({ link }) => guest.send('POST', '/api/invitations/accept', { ...person('赵敏'), token: link }),
      learn: idAs('guest'),
    },
  ]
}

function person(name: string) {
  return { name, display: name, password: PASSWORD, role: 'member' }
}

function invitationTo(unitId: string | undefined) {
  return { display: '赵敏', unitId, divisionId: null, post: '', role: 'member', isUnitAdmin: false }
}
