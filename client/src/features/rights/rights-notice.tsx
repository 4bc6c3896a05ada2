import { useEffect, useRef } from 'react'
import { useT } from '../../i18n/use-language.tsx'
import { useContent, useLive, useRights, useSession } from '../../session/use-session.ts'
import { StackedNotice } from '../../ui/notice-stack.tsx'
import { useToast } from '../../ui/toast.tsx'
import { rightsWords } from './rights-words.ts'
import { isSaidByAgreement } from './said-by-agreement.ts'

/**
 * One calm line for whoever may not change everything: what can be done here, and whom to ask.
 * @param isTold news about this person's rights say it just now.
 */
export function RightsNotice({ isTold }: { readonly isTold: boolean }) {
  const t = useT()
  const rights = useRights()
  const words = rightsWords(t, useContent(), rights)
  const isOpen = rights.status === 'open'
  const standing = useLive(useSession().agreement.standing)
  // What becomes of a submission stands above the paper, with who has agreed.
  useToldOfOpening(isOpen && rights.scope.length > 0)
  if (!words || isSaidByAgreement(rights.status, standing) || (isTold && isOpen)) return null
  return (
    <StackedNotice tone="info" title={words.title}>
      {words.text}
    </StackedNotice>
  )
}

/** The line that goes away says nothing to whoever does not look at it. */
function useToldOfOpening(isOpen: boolean): void {
  const t = useT()
  const toast = useToast()
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (isOpen && !wasOpen.current) toast(t('rights.opened'))
    wasOpen.current = isOpen
  }, [isOpen, t, toast])
}
