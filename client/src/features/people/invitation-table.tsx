import { useState } from 'react'
import type { UnitSummary } from '@gongping/shared/protocol/people.ts'
import type { Invitation } from '@gongping/shared/protocol/profile.ts'
import { withdrawInvitation } from '../../api/invitations.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Table } from '../../ui/table.tsx'
import { useToast } from '../../ui/toast.tsx'
import { standingOf } from './standing.ts'

interface Props {
  readonly unit: UnitSummary
  readonly invitations: readonly Invitation[]
  readonly onRenew: (invitation: Invitation) => void
  readonly onWithdrawn: () => void
}

/** Invitations that nobody has accepted. */
export function InvitationTable({ unit, invitations, onRenew, onWithdrawn }: Props) {
  const t = useT()
  const toast = useToast()
  const { problem, submit } = useSubmission()
  const withdraw = ({ id, display }: Invitation) =>
    void submit(
      () => withdrawInvitation(id),
      () => {
        toast(t('invitations.withdrawn', { name: display }))
        onWithdrawn()
      },
    )
  const head = (
    <>
      <th scope="col">{t('person.display')}</th>
      <th scope="col">{t('person.division')}</th>
      <th scope="col">{t('person.post')}</th>
      <th scope="col">{t('people.standing')}</th>
      <th scope="col">{t('people.state')}</th>
      <th scope="col">{t('invitations.expires')}</th>
      <th scope="col">{t('invitations.inviter')}</th>
      <th scope="col">
        <span className="visually-hidden">{t('people.action')}</span>
      </th>
    </>
  )
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <Table caption={t('invitations.table', { unit: unit.name })} head={head} className="people-table">
        {invitations.map((invitation) => (
          <Row
            key={invitation.id}
            invitation={invitation}
            division={unit.divisions.find(({ id }) => id === invitation.divisionId)?.name ?? ''}
            onRenew={onRenew}
            onWithdraw={withdraw}
          />
        ))}
      </Table>
    </>
  )
}

interface RowProps {
  readonly invitation: Invitation
  readonly division: string
  readonly onRenew: (invitation: Invitation) => void
  readonly onWithdraw: (invitation: Invitation) => void
}

function Row({ invitation, division, onRenew, onWithdraw }: RowProps) {
  const { t, language } = useLanguage()
  const [now] = useState(() => new Date())
  const { display, post, expiresAt, isExpired, invitedBy } = invitation
  return (
    <tr data-inactive={isExpired}>
      <th scope="row">{display}</th>
      <td>{division || <span className="table-none">—</span>}</td>
      <td>{post || <span className="table-none">—</span>}</td>
      <td className="table-words">{t(`people.standing.${standingOf(invitation)}`)}</td>
      <td className="table-words">
        <span className="people-state" data-state={isExpired ? 'expired' : 'open'}>
          {t(isExpired ? 'invitations.expired' : 'invitations.open')}
        </span>
      </td>
      <td className="table-fixed number">
        <time dateTime={expiresAt}>{formatTime(new Date(expiresAt), now, language)}</time>
      </td>
      <td>{invitedBy.display}</td>
      <td className="table-action">
        <Button kind="quiet" label={t('invitations.renewNamed', { name: display })} onClick={() => onRenew(invitation)}>
          {t('invitations.renew')}
        </Button>
        <Button kind="quiet" label={t('invitations.withdrawNamed', { name: display })} onClick={() => onWithdraw(invitation)}>
          {t('invitations.withdraw')}
        </Button>
      </td>
    </tr>
  )
}
