import { Button } from '../../ui/button.tsx'
import type { Candidate } from './find-candidates.ts'

interface Props {
  readonly label: string
  readonly people: readonly Candidate[]
  /** Said where there is nobody. */
  readonly empty: string
  readonly action: string
  /** The same with the name in it, for those who do not see the line. */
  readonly actionNamed: (name: string) => string
  readonly onAct: (person: Candidate) => void
}

/** People with the unit that they come from, and one thing to do with each. */
export function ReviewerList({ label, people, empty, action, actionNamed, onAct }: Props) {
  if (people.length === 0) return <p className="reviewers-none">{empty}</p>
  return (
    <ul className="reviewers" aria-label={label}>
      {people.map((person) => (
        <li key={person.id}>
          <span>
            {person.display}
            {person.from && <span className="reviewers-from">{person.from}</span>}
          </span>
          <Button kind="quiet" label={actionNamed(person.display)} onClick={() => onAct(person)}>
            {action}
          </Button>
        </li>
      ))}
    </ul>
  )
}
