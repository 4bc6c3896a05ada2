import { useEffect, useRef, useState } from 'react'
import type { Profile, SecondFactorOffer } from '@gongping/shared/protocol/profile.ts'
import { endSecondFactor, offerSecondFactor } from '../../api/profile.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useToast } from '../../ui/toast.tsx'
import { PasswordProof } from './password-proof.tsx'
import { ProveSecondFactor } from './prove-second-factor.tsx'
import { RecoveryCodeList } from './recovery-code-list.tsx'
import './profile.css'

type Step =
  | { readonly at: 'rest' }
  | { readonly at: 'begin' }
  | { readonly at: 'proof'; readonly offer: SecondFactorOffer }
  | { readonly at: 'codes'; readonly codes: readonly string[] }
  | { readonly at: 'end' }

interface Props {
  readonly profile: Profile
  readonly onChanged: () => void
}

/** Turning the second factor on (password, scan, prove, keep the recovery codes) and off. */
export function SecondFactor({ profile, onChanged }: Props) {
  const t = useT()
  const toast = useToast()
  const [step, setStep] = useState<Step>({ at: 'rest' })
  const frame = useRef<HTMLDivElement>(null)
  const drawn = useRef(step.at)
  const { hasSecondFactor, recoveryCodesLeft } = profile

  // What was pressed is gone with its step; the keyboard goes on where the next one begins.
  useEffect(() => {
    if (step.at !== drawn.current) (frame.current?.querySelector('input') ?? frame.current?.querySelector('button'))?.focus()
    drawn.current = step.at
  }, [step.at])

  const rest = () => setStep({ at: 'rest' })
  const proved = (codes: readonly string[]) => {
    setStep({ at: 'codes', codes })
    onChanged()
  }
  const ended = () => {
    rest()
    toast(t('profile.secondFactorEnded'))
    onChanged()
  }

  const state = hasSecondFactor
    ? `${t('profile.secondFactorOn')}${t('profile.codesLeft', { count: recoveryCodesLeft })}`
    : t('profile.secondFactorOff')
  const actions =
    step.at === 'rest' &&
    (hasSecondFactor ? (
      <Button onClick={() => setStep({ at: 'end' })}>{t('profile.secondFactorEnd')}</Button>
    ) : (
      <Button onClick={() => setStep({ at: 'begin' })}>{t('profile.secondFactorBegin')}</Button>
    ))
  return (
    <div ref={frame}>
      <Card title={t('profile.secondFactor')} text={step.at === 'codes' ? null : state} actions={actions}>
        {step.at !== 'rest' && (
          <div>
            {step.at === 'begin' && (
              <PasswordProof
                text={t('profile.secondFactorBeginText')}
                action={t('profile.secondFactorBegin')}
                ask={offerSecondFactor}
                onDone={(offer) => setStep({ at: 'proof', offer })}
                onCancel={rest}
              />
            )}
            {step.at === 'proof' && <ProveSecondFactor offer={step.offer} onProved={proved} onCancel={rest} />}
            {step.at === 'codes' && <RecoveryCodeList name={profile.name} codes={step.codes} onKept={rest} />}
            {step.at === 'end' && (
              <PasswordProof
                text={t('profile.secondFactorEndText')}
                action={t('profile.secondFactorEnd')}
                ask={endSecondFactor}
                onDone={ended}
                onCancel={rest}
              />
            )}
          </div>
        )}
      </Card>
    </div>
  )
}
