import { type FormEvent, useState } from 'react'
import type { SecondFactorOffer } from '@gongping/shared/protocol/profile.ts'
import { confirmSecondFactor } from '../../api/profile.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { SecretText } from '../../ui/secret-text.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface Props {
  readonly offer: SecondFactorOffer
  readonly onProved: (recoveryCodes: readonly string[]) => void
  readonly onCancel: () => void
}

/** The secret goes into an authenticator, and a code from there shows that it arrived. */
export function ProveSecondFactor({ offer, onProved, onCancel }: Props) {
  const t = useT()
  const [code, setCode] = useState('')
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()
  const digits = code.replaceAll(/\s/g, '')

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (digits)
      void submit(
        () => confirmSecondFactor(digits),
        ({ recoveryCodes }) => onProved(recoveryCodes),
      )
  }

  return (
    <form onSubmit={send} noValidate>
      <h3>{t('profile.scan')}</h3>
      <p className="profile-note">{t('profile.scanText')}</p>
      <div className="profile-scan">
        <QrCode text={offer.uri} label={t('profile.qrCode')} />
        <SecretText label={t('profile.secret')} text={inFours(offer.secret)} />
      </div>
      <h3>{t('profile.prove')}</h3>
      {problem && <ProblemNotice problem={problem} />}
      <div className="profile-code">
        <TextField
          label={t('profile.code')}
          value={code}
          onChange={setCode}
          error={strict && !digits ? t('common.required', { field: t('profile.code') }) : undefined}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={7}
        />
      </div>
      <div className="profile-actions">
        <Button kind="primary" submit busy={busy}>
          {t('profile.confirm')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}

/** "ABCD EFGH …": easier to type without losing one's place; authenticators take it either way. */
function inFours(secret: string): string {
  return secret.replaceAll(/.{4}(?=.)/g, '$& ')
}
