import type { Assignment } from '@gongping/shared/protocol/members.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { Translate } from '../../i18n/translate.ts'
import { useT } from '../../i18n/use-language.tsx'
import { assignedLabels } from '../../session/assigned-label.ts'
import { placesIn, shareOf } from '../../session/place-owners.ts'
import type { RightsNews } from '../../session/rights-news.ts'
import { useAssignments, useContent, useRights } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { StackedNotice } from '../../ui/notice-stack.tsx'
import { rightsWords } from './rights-words.ts'

interface Props {
  readonly news: RightsNews
  readonly onDismiss: () => void
}

const NAMED = 3

/** Somebody changed what this person may do while the report was open: says what is different now, until it is read. */
export function NewsNotice({ news, onDismiss }: Props) {
  const t = useT()
  const all = useAssignments()
  const content = useContent()
  const words = newsWords(t, content, all, news)
  const rights = useRights()
  const now = rights.status === 'open' ? rightsWords(t, content, rights) : null
  return (
    <StackedNotice tone="info" title={words} actions={<Button onClick={onDismiss}>{t('common.close')}</Button>}>
      {now?.title}
    </StackedNotice>
  )
}

function newsWords(t: Translate, content: ReportContent, all: readonly Assignment[], news: RightsNews): string {
  if (news.kind === 'role') {
    const role = t(`role.${news.role}`)
    return news.by === null ? t('news.role', { role }) : t('news.roleBy', { role, name: news.by })
  }
  if (news.kind === 'scope') return news.by === null ? t('news.scope') : t('news.scopeBy', { name: news.by })
  const labels = assignedLabels(
    content,
    placesIn(content).filter((place) => news.places.includes(place)),
  )
  const named = labels.slice(0, NAMED).join('、')
  const places = labels.length > NAMED ? t('news.more', { places: named, count: labels.length }) : named
  const names = shareOf(all, news.places).people.map(({ display }) => display)
  if (news.kind === 'given' || names.length === 0) return t(`news.${news.kind}`, { places })
  return t('news.takenBy', { places, names: names.join('、') })
}
