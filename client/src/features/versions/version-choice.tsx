import { useState } from 'react'
import type { VersionSummary } from '@gongping/shared/protocol/versions.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { NOW, type TwoStates, reportAddress } from '../../session/report-address.ts'
import { useSession } from '../../session/use-session.ts'
import { navigate } from '../../ui/location.ts'
import { SelectField } from '../../ui/select-field.tsx'
import type { Versions } from './use-versions.ts'
import { optionWords } from './version-words.ts'

interface Props extends TwoStates {
  readonly versions: Versions
}

/** Which two states are compared; the later one is always later. */
export function VersionChoice({ versions: { list }, before, after }: Props) {
  const { t, language } = useLanguage()
  const { id } = useSession()
  const [now] = useState(() => new Date())
  const known = list ?? []
  const words = (number: number) => {
    const version = known.find((one) => one.number === number)
    return version ? optionWords(version, now, language) : t('versions.number', { number })
  }
  const choice = (number: number) => ({ value: String(number), label: words(number) })
  const compare = (states: TwoStates) => navigate(reportAddress(id, { kind: 'comparison', ...states }))
  return (
    <>
      <SelectField
        label={t('versions.before')}
        choices={numbersOf(known, before).map(choice)}
        value={String(before)}
        onChange={(chosen) => {
          const number = Number(chosen)
          compare({ before: number, after: after !== NOW && after <= number ? NOW : after })
        }}
      />
      <SelectField
        label={t('versions.after')}
        choices={[
          { value: NOW, label: t('versions.now') },
          ...numbersOf(known, after === NOW ? null : after)
            .filter((number) => number > before || number === after)
            .map(choice),
        ]}
        value={String(after)}
        onChange={(chosen) => compare({ before, after: chosen === NOW ? NOW : Number(chosen) })}
      />
    </>
  )
}

/** Newest first; also the one that is shown, though the list may not reach back to it. */
function numbersOf(known: readonly VersionSummary[], shown: number | null): readonly number[] {
  const numbers = known.map(({ number }) => number)
  return shown === null || numbers.includes(shown) ? numbers : [...numbers, shown].toSorted((a, b) => b - a)
}
