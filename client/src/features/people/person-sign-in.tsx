import { useState } from 'react'
import type { PersonRecord } from '@gongping/shared/protocol/people.ts'
import { endSessionsOf, removeSecondFactorOf, resetPassword } from '../../api/people.ts'
import { useT } from '../../i18n/use-language.tsx'
import { ConfirmAction } from '../../ui/confirm-action.tsx'
import { OnceDialog } from '../../ui/once-dialog.tsx'
import { SecretText } from '../../ui/secret-text.tsx'
import { useToast } from '../../ui/toast.tsx'
import { carryOut } from './carry-out.ts'
import { firstPassword } from './first-password.ts'

interface Props {
  readonly person: PersonRecord
  readonly onChanged: () => void
}

/** Password, sessions and second factor of somebody in use. */
export function PersonSignIn({ person, onChanged }: Props) {
  const t = useT()
  const toast = useToast()
  const [password, setPassword] = useState<string | null>(null)
  const { id, display: name, hasSecondFactor, mustChangePassword } = person

  const reset = () => {
    const next = firstPassword()
    return carryOut(
      () => resetPassword(id, next),
      () => setPassword(next),
      onChanged,
    )
  }
  return (
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
            onChanged,
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
            onChanged,
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
