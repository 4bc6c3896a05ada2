import { useState } from 'react'
import type { SessionEntry } from '@gongping/shared/protocol/profile.ts'
import { endOtherSessions, endSession } from '../../api/profile.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Table } from '../../ui/table.tsx'
import { useToast } from '../../ui/toast.tsx'
import { browserName } from './browser-name.ts'

interface Props {
  readonly sessions: readonly SessionEntry[]
  readonly onEnded: () => void
}

/** Where one is signed in. */
export function SessionTable({ sessions, onEnded }: Props) {
  const t = useT()
  const toast = useToast()
  const { busy, problem, submit } = useSubmission()
  const nameOf = ({ agent }: SessionEntry) => browserName(agent) || t('profile.unknownBrowser')
  const end = (session: SessionEntry) =>
    void submit(
      () => endSession(session.id),
      () => {
        toast(t('profile.sessionEnded', { browser: nameOf(session) }))
        onEnded()
      },
    )
  const endOthers = () =>
    void submit(endOtherSessions, () => {
      toast(t('profile.othersEnded'))
      onEnded()
    })
  const head = (
    <>
      <th scope="col">{t('profile.browser')}</th>
      <th scope="col">{t('profile.address')}</th>
      <th scope="col">{t('profile.signedInAt')}</th>
      <th scope="col">{t('profile.lastSeen')}</th>
      <th scope="col">
        <span className="visually-hidden">{t('people.action')}</span>
      </th>
    </>
  )
  const actions = sessions.length > 1 && (
    <Button busy={busy} onClick={endOthers}>
      {t('profile.endOthers')}
    </Button>
  )
  return (
    <Card title={t('profile.sessions')} text={t('profile.sessionsText')} actions={actions}>
      {problem && <ProblemNotice problem={problem} />}
      <Table caption={t('profile.sessionsTable')} head={head}>
        {sessions.map((session) => (
          <Row key={session.id} session={session} name={nameOf(session)} onEnd={end} />
        ))}
      </Table>
    </Card>
  )
}

interface RowProps {
  readonly session: SessionEntry
  readonly name: string
  readonly onEnd: (session: SessionEntry) => void
}

function Row({ session, name, onEnd }: RowProps) {
  const { t, language } = useLanguage()
  const [now] = useState(() => new Date())
  const time = (at: string) => <time dateTime={at}>{formatTime(new Date(at), now, language)}</time>
  return (
    <tr>
      <th scope="row">
        {name}
        {session.isCurrent && <span className="table-none">{t('profile.thisOne')}</span>}
      </th>
      <td className="number">{session.address || t('profile.unknownAddress')}</td>
      <td className="table-fixed number">{time(session.createdAt)}</td>
      <td className="table-fixed number">{time(session.lastSeenAt)}</td>
      <td className="table-action">
        {!session.isCurrent && (
          <Button kind="quiet" label={t('profile.endSessionNamed', { browser: name })} onClick={() => onEnd(session)}>
            {t('profile.endSession')}
          </Button>
        )}
      </td>
    </tr>
  )
}
