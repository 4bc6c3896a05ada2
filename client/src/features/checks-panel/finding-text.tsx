import { describeFinding } from '@gongping/shared/checks/describe-finding.ts'
import type { Finding } from '@gongping/shared/checks/finding.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { PlaceButton } from './place-button.tsx'

/** What does not fit together, and the ways to its places. */
export function FindingText({ finding }: { readonly finding: Finding }) {
  const { language } = useLanguage()
  return (
    <>
      <p>{describeFinding(finding, language)}</p>
      <p className="checks-places">
        {finding.places.map((place) => (
          <PlaceButton key={JSON.stringify(place)} place={place} />
        ))}
      </p>
    </>
  )
}
