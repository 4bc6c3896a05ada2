import type { Round } from '@gongping/shared/protocol/agreement.ts'
import { useT } from '../../i18n/use-language.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { RoundDetails } from './round-details.tsx'

interface Props {
  /** The one that the strip is about. */
  readonly round: Round
  /** What it means for whoever would like to write; null: nothing is in their way. */
  readonly meaning: string | null
  /** Those before, newest first. */
  readonly past: readonly Round[]
}

/** What unfolds below the strip: this round in full, and the rounds before it (历次会签). */
export function StripDetails({ round, meaning, past }: Props) {
  const t = useT()
  return (
    <ScrollBox className="agreement-details" label={t('agreement.details')}>
      {meaning !== null && <p className="agreement-note">{meaning}</p>}
      <ul>
        <RoundDetails round={round} />
      </ul>
      {past.length > 0 && (
        <>
          <p className="agreement-past">{t('agreement.past')}</p>
          <ul>
            {past.map((each) => (
              <RoundDetails key={each.number} round={each} />
            ))}
          </ul>
        </>
      )}
    </ScrollBox>
  )
}
