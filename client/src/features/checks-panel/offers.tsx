import type { Finding } from '@gongping/shared/checks/finding.ts'
import { useT } from '../../i18n/use-language.tsx'
import { type Offer, offersOf } from '../../session/repair.ts'
import { useContent, useLive, useSession } from '../../session/use-session.ts'
import { useToast } from '../../ui/toast.tsx'

/** What can be done about a finding with one press, and undone with another. */
export function Offers({ finding }: { readonly finding: Finding }) {
  const t = useT()
  const toast = useToast()
  const session = useSession()
  const facts = useContent((content) => content.facts)
  useLive(session.writable)
  const offers = offersOf(session.report, facts, finding).filter(({ root }) => session.mayChange(root))
  const choose = ({ kind }: Offer) => {
    // Somebody may have changed the words since they were drawn here.
    const now = offersOf(session.report, session.derived.content.get().facts, finding).find((offer) => offer.kind === kind)
    if (!now || !session.editStep(now.root, now.apply)) toast(t('checks.repairGone'))
  }
  const isOneOfTwo = finding.params['fact'] !== undefined
  const label = ({ kind, words }: Offer) => (isOneOfTwo ? t(`checks.repair.${kind}`, { words }) : t('checks.repair', { words }))
  return offers.map((offer) => (
    <button key={offer.kind} type="button" className="checks-repair" title={t('checks.repairHint')} onClick={() => choose(offer)}>
      {label(offer)}
    </button>
  ))
}
