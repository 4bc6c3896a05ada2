import type { Finding } from '@gongping/shared/checks/finding.ts'
import { PlaceButton } from './place-button.tsx'
import { useSentence } from './use-sentence.ts'

/** What does not fit together, and the ways to its places. */
export function FindingText({ finding }: { readonly finding: Finding }) {
  const sentence = useSentence(finding)
  return (
    <>
      <p>{sentence}</p>
      <p className="checks-places">
        {finding.places.map((place) => (
          <PlaceButton key={JSON.stringify(place)} place={place} />
        ))}
      </p>
    </>
  )
}
