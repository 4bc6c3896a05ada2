import { factName } from '@gongping/shared/figures/figure-name.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import type { FindingCard } from '../../session/finding-cards.ts'
import { type Offer, offersOf } from '../../session/repair.ts'
import { useContent, useLive, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { reveal } from '../../ui/reveal.ts'
import { useToast } from '../../ui/toast.tsx'

/** What can be done about a slip with one press, and undone with another. What that changed is shown at once. */
export function Offers({ card }: { readonly card: FindingCard }) {
  const { t, language } = useLanguage()
  const toast = useToast()
  const session = useSession()
  const content = useContent()
  useLive(session.writable)
  const offersNow = ({ facts }: typeof content) => distinct(card.findings.flatMap((one) => offersOf(session.report, facts, one)))
  const offers = offersNow(content).filter(({ root }) => session.mayChange(root))
  const choose = (chosen: Offer) => {
    // Somebody may have changed the words since they were drawn here.
    const now = offersNow(session.derived.content.get()).find((offer) => isSame(offer, chosen))
    if (!now || !session.editStep(now.root, now.apply)) return toast(t('checks.repairGone'))
    const { place, fact } = now
    // The form and live figures are drawn in the next frame.
    if (place) requestAnimationFrame(() => reveal(place))
    else if (fact !== undefined) session.askedFact.set({ fact, change: true })
  }
  const isOneOfTwo = offers.some(({ kind }) => kind === 'fact')
  const label = ({ kind, words }: Offer) => {
    if (kind === 'text') return t(isOneOfTwo ? 'checks.repair.text' : 'checks.repair', { words })
    return t('checks.repair.fact', { words })
  }
  const hint = ({ fact }: Offer) =>
    fact === undefined ? t('checks.repairHint') : t('checks.repairFactHint', { fact: factName(fact, language) })
  return offers.map((offer) => (
    <Button key={`${offer.kind} ${offer.words}`} size="small" hint={hint(offer)} onClick={() => choose(offer)}>
      {label(offer)}
    </Button>
  ))
}

/** Two checks that find one slip offer one repair. */
function distinct(offers: readonly Offer[]): Offer[] {
  return offers.filter((offer, at) => offers.findIndex((other) => isSame(other, offer)) === at)
}

function isSame(a: Offer, b: Offer): boolean {
  return a.kind === b.kind && a.words === b.words && a.root === b.root
}
