import { authenticatorCode } from '../../support/authenticator.ts'
import { mustRun } from '../../support/command-line.ts'
import { HttpBrowser } from '../../support/http-browser.ts'
import { ANOTHER, type Cast, PASSWORD, type Step } from './step.ts'

/** People look after their own accounts; the log is exported; the chief signs out and in again. */
export function accountSteps({ server, watch, chief, guest }: Cast): Step[] {
  const otherSession = async (): Promise<string> => {
    await new HttpBrowser(server.origin).send('POST', '/api/session', { name: '主任', password: PASSWORD })
    await watch.news()
    const { sessions } = (await (await chief.send('GET', '/api/profile')).json()) as {
      sessions: { id: string; isCurrent: boolean }[]
    }
    return sessions.find(({ isCurrent }) => !isCurrent)?.id ?? ''
  }
  /** Made by the command, as they are. @returns its id. */
  const newToken = async (name: string, listedAt: string): Promise<string> => {
    await mustRun(server.dataDir, ['token', 'create', name, '--for', '财务系统'])
    await watch.news()
    const tokens = (await (await chief.send('GET', listedAt)).json()) as { id: string; name: string }[]
    return tokens.find((token) => token.name === '财务系统')?.id ?? ''
  }
  return [
    {
      route: 'PATCH /api/profile',
      verbs: ['person.changed'],
      send: () => chief.send('PATCH', '/api/profile', { display: '张主任' }),
    },
    {
      route: 'PUT /api/profile/second-factor',
      verbs: ['second-factor.enabled'],
      by: 'guest',
      send: async (known) => {
        const offer = await guest.send('POST', '/api/profile/second-factor', { password: PASSWORD })
        known['secret'] = ((await offer.json()) as { secret: string }).secret
        return guest.send('PUT', '/api/profile/second-factor', { code: authenticatorCode(known['secret']) })
      },
    },
    {
      route: 'DELETE /api/profile/second-factor',
      verbs: ['second-factor.disabled'],
      by: 'guest',
      send: () => guest.send('DELETE', '/api/profile/second-factor', { password: PASSWORD }),
    },
    {
      route: 'DELETE /api/profile/identity-provider',
      verbs: ['account.unlinked'],
      send: () => chief.send('DELETE', '/api/profile/identity-provider', { password: PASSWORD }),
    },
    {
      route: 'DELETE /api/profile/sessions/{id}',
      verbs: ['sessions.ended'],
      send: async () => chief.send('DELETE', `/api/profile/sessions/${await otherSession()}`),
    },
    {
      route: 'DELETE /api/profile/sessions',
      verbs: ['sessions.ended'],
      send: () => chief.send('DELETE', '/api/profile/sessions'),
    },
    {
      route: 'DELETE /api/people/{id}/tokens/{tokenId}',
      verbs: ['token.withdrawn'],
      send: async ({ wang }) =>
        chief.send('DELETE', `/api/people/${wang}/tokens/${await newToken('王强', `/api/people/${wang}/tokens`)}`),
    },
    {
      route: 'DELETE /api/profile/tokens/{id}',
      verbs: ['token.withdrawn'],
      send: async () => chief.send('DELETE', `/api/profile/tokens/${await newToken('主任', '/api/profile/tokens')}`),
    },
    {
      route: 'PUT /api/profile/mail',
      verbs: ['mail-address.changed'],
      send: () => chief.send('PUT', '/api/profile/mail', { address: 'zhuren@example.gov.cn' }),
    },
    {
      route: 'PUT /api/profile/password',
      verbs: ['password.changed'],
      send: () => chief.send('PUT', '/api/profile/password', { current: PASSWORD, password: ANOTHER }),
    },
    { route: 'GET /api/audit/export', verbs: ['audit.exported'], send: () => chief.send('GET', '/api/audit/export') },
    { route: 'DELETE /api/session', verbs: ['session.closed'], send: () => chief.send('DELETE', '/api/session') },
    {
      route: 'POST /api/session',
      verbs: ['session.opened'],
      send: () => chief.send('POST', '/api/session', { name: '主任', password: ANOTHER }),
    },
  ]
}
