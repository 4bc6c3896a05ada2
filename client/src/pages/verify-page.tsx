import { Verify } from '../features/verification/verify.tsx'
import { useT } from '../i18n/use-language.tsx'
import { OfficeFrame } from './office-frame.tsx'

/** 核验: anyone of the unit asks whether a file is what was agreed. */
export function VerifyPage() {
  const t = useT()
  return (
    <OfficeFrame title={t('verify.title')} here="/verify">
      <Verify />
    </OfficeFrame>
  )
}
