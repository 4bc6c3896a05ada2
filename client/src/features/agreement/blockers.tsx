import type { Blocker } from '@gongping/shared/protocol/agreement.ts'
import type { Translate } from '../../i18n/translate.ts'
import { useT } from '../../i18n/use-language.tsx'

/** So many are read at a glance; the panel has them all. */
const FEW = 5

/** What has to be settled first. */
export function Blockers({ blockers }: { readonly blockers: readonly Blocker[] }) {
  const t = useT()
  if (blockers.length === 0) return null
  const more = Math.max(0, blockers.length - FEW)
  return (
    <div className="agreement-blockers" aria-live="polite">
      <p>{t('agreement.blockers', { count: blockers.length })}</p>
      <ul>
        {blockers.slice(0, FEW).map((blocker) => (
          <li key={JSON.stringify(blocker)}>{wordsOf(t, blocker)}</li>
        ))}
        {more > 0 && <li>{t('agreement.moreBlockers', { count: more })}</li>}
      </ul>
    </div>
  )
}

function wordsOf(t: Translate, blocker: Blocker): string {
  if (blocker.kind === 'finding') return blocker.message
  if (blocker.kind === 'comment') return t('agreement.blocker.comment', { count: blocker.count })
  return t('agreement.blocker.confirmation', { name: blocker.person.display, post: blocker.post })
}
