import { useEffect, useRef } from 'react'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { ROOT_CELLS, sectionRoot } from '@gongping/shared/report/shape.ts'
import { useT } from '../../i18n/use-language.tsx'
import { sectionName } from '../../session/place-label.ts'
import { type Rights, covers } from '../../session/rights.ts'
import { useContent, useMay, useRights } from '../../session/use-session.ts'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'

/** One calm line for whoever may not change everything: what can be done here, and whom to ask. */
export function RightsNotice() {
  const t = useT()
  const rights = useRights()
  const { role, scope, status } = rights
  const content = useContent()
  const mayOpen = useMay('report.lock')
  useToldOfOpening(status === 'open' && scope.length > 0)
  if (status !== 'open') {
    return (
      <Notice tone="info" title={t(`rights.${status}`)}>
        {t(mayOpen ? 'rights.lockedOwnText' : `rights.${status}Text`)}
      </Notice>
    )
  }
  if (role === null || scope.includes('report')) return null
  if (scope.length === 0) {
    return (
      <Notice tone="info" title={t(role === 'reviewer' ? 'rights.reviewing' : 'rights.nothing')}>
        {t('rights.nothingText')}
      </Notice>
    )
  }
  return (
    <Notice tone="info" title={t('rights.some', { places: placesIn(content, rights, t('report.tables')).join('、') })}>
      {t('rights.someText')}
    </Notice>
  )
}

/** In the order of the report; `tables` is what its tables are called. */
function placesIn(content: ReportContent, rights: Rights, tables: string): string[] {
  const sections = content.sections.filter(({ id }) => covers(rights, sectionRoot(id)))
  const labels = sections.map(({ id }) => sectionName(content, id))
  return covers(rights, ROOT_CELLS) ? [...labels, tables] : labels
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
