import type { RestoredNotice as Restored } from '@gongping/shared/protocol/messages.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { ROW_PREFIX } from '@gongping/shared/report/shape.ts'
import { useT } from '../../i18n/use-language.tsx'
import { assignedLabel } from '../../session/assigned-label.ts'
import { shortTableLabel } from '../../session/place-label.ts'
import { NOW, reportAddress } from '../../session/report-address.ts'
import { useContent, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { StackedNotice } from '../../ui/notice-stack.tsx'

interface Props {
  readonly restored: Restored
  readonly onDismiss: () => void
}

/** A colleague put the report, or a part of it, back: where what stood there is, and the way to it, until it was read. */
export function RestoredNotice({ restored, onDismiss }: Props) {
  const t = useT()
  const { id } = useSession()
  const { by, version, kept, place } = restored
  const label = useContent((content) => (place === null ? '' : placeName(content, place)))
  const words = { name: by.display === '' ? t('table.colleague') : by.display, version, kept, place: label }
  const actions = (
    <>
      <Link to={reportAddress(id, { kind: 'comparison', before: kept, after: NOW })} onPress={onDismiss}>
        {t('versions.told.compare')}
      </Link>
      <Button onClick={onDismiss}>{t('common.close')}</Button>
    </>
  )
  return (
    <StackedNotice tone="warning" title={t(label === '' ? 'versions.told' : 'versions.toldPart', words)} actions={actions}>
      {t('versions.told.text', words)}
    </StackedNotice>
  )
}

/** "四、其他需要说明的情况", "自评表", "自评表 · 培训人次"; "" if it is gone by now. */
function placeName(content: ReportContent, place: string): string {
  const table = content.tables.find(({ id }) => ROW_PREFIX + id === place)
  return table ? shortTableLabel(content, table) : assignedLabel(content, place)
}
