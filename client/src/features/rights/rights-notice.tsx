import { useEffect, useRef } from 'react'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { ROOT_CELLS, sectionRoot } from '@gongping/shared/report/shape.ts'
import { type WriteScope, mayChange } from '@gongping/shared/workflow/write-scope.ts'
import { useT } from '../../i18n/use-language.tsx'
import { sectionName } from '../../session/place-label.ts'
import { useContent, useRights } from '../../session/use-session.ts'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'

/** One calm line for whoever may not change everything: what can be done here, and whom to ask. */
export function RightsNotice() {
  const t = useT()
  const { scope, status } = useRights()
  const content = useContent()
  useToldOfOpening(status === 'open')
  if (status !== 'open') {
    return (
      <Notice tone="info" title={t(`rights.${status}`)}>
        {t(`rights.${status}Text`)}
      </Notice>
    )
  }
  if (scope.includes('report')) return null
  if (scope.length === 0) {
    return (
      <Notice tone="info" title={t('rights.nothing')}>
        {t('rights.nothingText')}
      </Notice>
    )
  }
  return (
    <Notice tone="info" title={t('rights.some', { places: placesIn(content, scope, t('report.tables')).join('、') })}>
      {t('rights.someText')}
    </Notice>
  )
}

/** In the order of the report; `tables` is what its tables are called. */
function placesIn(content: ReportContent, scope: WriteScope, tables: string): string[] {
  const sections = content.sections.filter(({ id }) => mayChange(scope, sectionRoot(id)))
  const labels = sections.map(({ id }) => sectionName(content, id))
  return mayChange(scope, ROOT_CELLS) ? [...labels, tables] : labels
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
