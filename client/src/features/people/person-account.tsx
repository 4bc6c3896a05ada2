import { type ReactNode, useCallback } from 'react'
import type { PersonRecord } from '@gongping/shared/protocol/people.ts'
import { changePerson, fetchSignInControl } from '../../api/people.ts'
import { useLoaded } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { ConfirmAction } from '../../ui/confirm-action.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { carryOut } from './carry-out.ts'
import { PersonSignIn } from './person-sign-in.tsx'

interface Props {
  readonly person: PersonRecord
  readonly tokens: ReactNode
  readonly onChanged: () => void
}

/** How somebody signs in, and whether the account is in use at all. Nothing is offered that the server would refuse. */
export function PersonAccount({ person, tokens, onChanged }: Props) {
  const t = useT()
  const toast = useToast()
  const { id, display: name, isActive } = person
  const ask = useCallback(() => fetchSignInControl(id), [id])
  const { value: control, problem } = useLoaded(ask)
  const turn = isActive ? 'inactive' : 'active'
  if (problem) return <ProblemNotice problem={problem} />
  if (!control) return null
  return (
    <>
      {isActive && control.mayDecide && <PersonSignIn person={person} onChanged={onChanged} />}
      {isActive && !control.mayDecide && (
        <Notice tone="info" title={t('people.notYours', { name })}>
          {t('people.notYoursText')}
        </Notice>
      )}
      {isActive && tokens}
      <ConfirmAction
        title={t(`people.use.${turn}`)}
        state={t(`people.use.${turn}State`)}
        consequence={t(`people.use.${turn}Text`, { name })}
        action={t(`people.use.${turn}Action`)}
        confirm={t(`people.use.${turn}Confirm`, { name })}
        act={() =>
          carryOut(
            () => changePerson(id, { isActive: !isActive }),
            () => toast(t(`people.use.${turn}Done`, { name })),
            onChanged,
          )
        }
      />
    </>
  )
}
