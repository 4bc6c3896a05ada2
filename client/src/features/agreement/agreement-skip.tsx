import { useT } from '../../i18n/use-language.tsx'
import { useLive, useSession } from '../../session/use-session.ts'
import { STRIP_ID } from './agreement-strip.tsx'

/** The first stop of the page for whoever is asked to agree: what they came for. */
export function AgreementSkip() {
  const t = useT()
  const mine = useLive(useSession().agreement.standing)?.mine
  if (!mine?.mayConfirm) return null
  return (
    <a className="report-skip" href={`#${STRIP_ID}`}>
      {t('agreement.skip')}
    </a>
  )
}
