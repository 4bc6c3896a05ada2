import { useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import type { PersonRecord } from '@gongping/shared/protocol/people.ts'
import { changePerson, endSessionsOf, removeSecondFactorOf, resetPassword } from '../../api/people.ts'
import type { Answer } from '../../api/request.ts'
import { useT } from '../../i18n/use-language.tsx'
import { ConfirmAction } from '../../ui/confirm-action.tsx'
import { OnceDialog } from '../../ui/once-dialog.tsx'
import { SecretText } from '../../ui/secret-text.tsx'
import { useToast } from '../../ui/toast.tsx'
import { firstPassword } from './first-password.ts'

interface Props {
  readonly person: PersonRecord
  readonly onChanged: () => void
}

/** Password, sessions, second factor, and whether the account is in use at all. */
export function PersonAccount({ person, onChanged }: Props) {
  const t = useT()
  const toast = useToast()
  const [password, setPassword] = useState<string | null>(null)
  const { id, display: name, hasSecondFactor, isActive, mustChangePassword } = person

  const carryOut = async (ask: () => Answer<unknown>, then: () => void): Promise<ProblemBody | null> => {
    const answer = await ask()
    if (!answer.ok) return answer.error
    then()
    onChanged()
    return null
  }
  const reset = () => {
    const next = firstPassword()
    return carryOut(
      () => resetPassword(id, next),
      () => setPassword(next),
    )
  }
  const turn = isActive ? 'inactive' : 'active'
  return (
    <>
      {isActive && (
        <>
          <ConfirmAction
            title={t('people.reset')}
            state={t(mustChangePassword ? 'people.resetStateMust' : 'people.resetState')}
            consequence={t('people.resetText', { name })}
            action={t('people.resetAction')}
            confirm={t('people.resetConfirm', { name })}
            act={reset}
          />
          <ConfirmAction
            title={t('people.sessions')}
            state={t('people.sessionsState')}
            consequence={t('people.sessionsText', { name })}
            action={t('people.sessionsAction')}
            confirm={t('people.sessionsConfirm', { name })}
            act={() =>
              carryOut(
                () => endSessionsOf(id),
                () => toast(t('people.sessionsDone', { name })),
              )
            }
          />
          <ConfirmAction
            title={t('people.factor')}
            state={t(hasSecondFactor ? 'people.factorState' : 'people.factorOff')}
            consequence={t('people.factorText', { name })}
            action={hasSecondFactor ? t('people.factorAction') : undefined}
            confirm={t('people.factorConfirm', { name })}
            act={() =>
              carryOut(
                () => removeSecondFactorOf(id),
                () => toast(t('people.factorDone', { name })),
              )
            }
          />
        </>
      )}
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
          )
        }
      />
      {password !== null && (
        <OnceDialog
          title={t('people.resetDone', { name })}
          text={t('people.resetDoneText')}
          done={t('common.noted')}
          onDone={() => setPassword(null)}
        >
          <SecretText label={t('people.temporaryPassword')} text={password} hasFocus />
        </OnceDialog>
      )}
    </>
  )
}
