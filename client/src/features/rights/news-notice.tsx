import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { Translate } from '../../i18n/translate.ts'
import { useT } from '../../i18n/use-language.tsx'
import { assignedLabels } from '../../session/assigned-label.ts'
import type { RightsNews } from '../../session/rights-news.ts'
import { useContent } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

interface Props {
  readonly news: RightsNews
  readonly onDismiss: () => void
}

const NAMED = 3

/** Somebody changed what this person may do while the report was open: says what is different now, until it is read. */
export function NewsNotice({ news, onDismiss }: Props) {
  const t = useT()
  const words = useContent((content) => newsWords(t, content, news))
  return <Notice tone="info" title={words} actions={<Button onClick={onDismiss}>{t('common.close')}</Button>} />
}

function newsWords(t: Translate, content: ReportContent, news: RightsNews): string {
  if (news.kind === 'role') return t('news.role', { role: t(`role.${news.role}`) })
  if (news.kind === 'scope') return t('news.scope')
  const labels = assignedLabels(content, news.places)
  const named = labels.slice(0, NAMED).join('、')
  const places = labels.length > NAMED ? t('news.more', { places: named, count: labels.length }) : named
  return t(`news.${news.kind}`, { places })
}
