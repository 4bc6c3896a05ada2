import { useState } from 'react'
import { shareOf } from '../../session/place-owners.ts'
import { useFindingCards } from '../../session/use-finding-cards.ts'
import { useAssignments, useContent, usePeople, useSession } from '../../session/use-session.ts'
import { reveal } from '../../ui/reveal.ts'
import { type MyRow, myShare } from './my-share.ts'
import { OutlineHead } from './outline-head.tsx'
import { entryOf, findingCounts, outlineOf, placesOfEntry } from './outline-items.ts'
import { OutlineLine } from './outline-line.tsx'
import { OutlineState } from './outline-state.tsx'
import './outline.css'

/** The headings of the form, each with what is filled, whose it is, what is to check and who is there. */
export function Outline() {
  const { me } = useSession()
  const content = useContent()
  const all = useAssignments()
  const counts = findingCounts(useFindingCards(), content)
  const others = usePeople().filter((person) => !person.me)
  const [wantsMine, setWantsMine] = useState(false)
  const mine = myShare(all, content, me.id)
  const isMine = wantsMine && mine.count > 0
  const entries = outlineOf(content)
  const lines = entries.map((entry) => ({ entry, share: shareOf(all, placesOfEntry(content, entry)) }))

  return (
    <>
      <OutlineHead
        entries={entries}
        done={lines.filter(({ share }) => share.isDone).length}
        mine={mine}
        isMine={isMine}
        onMine={setWantsMine}
      />
      <ul className="outline">
        {lines
          .filter(({ entry }) => !isMine || mine.entries.has(entry.id))
          .map(({ entry, share }) => (
            <li key={entry.id}>
              <OutlineLine
                entry={entry}
                share={share}
                findings={counts.get(entry.id) ?? 0}
                here={others.filter(({ place }) => place && entryOf(content, place) === entry.id)}
              />
              {isMine && <MyRows rows={mine.rows.get(entry.id) ?? []} />}
            </li>
          ))}
      </ul>
    </>
  )
}

function MyRows({ rows }: { readonly rows: readonly MyRow[] }) {
  if (rows.length === 0) return null
  return (
    <ul className="outline-rows">
      {rows.map(({ id, label, filled, isDone }) => (
        <li key={id}>
          <button type="button" className="outline-entry" data-level="3" onClick={() => reveal({ row: id })}>
            <OutlineState filled={filled} isDone={isDone} />
            <span className="outline-title">{label}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
