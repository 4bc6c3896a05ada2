import { useT } from '../../i18n/use-language.tsx'
import type { PersonHere } from '../../session/people.ts'
import { type Share, meFirst, rowIdsOf } from '../../session/place-owners.ts'
import { useMay, useSession } from '../../session/use-session.ts'
import { NameTag } from '../../ui/name-tag.tsx'
import { reveal } from '../../ui/reveal.ts'
import type { OutlineEntry } from './outline-items.ts'
import { OutlineState } from './outline-state.tsx'

interface Props {
  readonly entry: OutlineEntry
  readonly share: Share
  readonly findings: number
  /** Colleagues who are there now. */
  readonly here: readonly PersonHere[]
}

/** A heading or a table: what is filled, whose it is, who is there, what is to check. */
export function OutlineLine({ entry, share, findings, here }: Props) {
  const t = useT()
  const { kind, id, level, title, filled } = entry
  const { me } = useSession()
  const names = meFirst(share.people, me.id).map(({ display }) => display)
  return (
    <>
      <button type="button" className="outline-entry" data-level={level} data-kind={kind} onClick={() => reveal({ [kind]: id })}>
        <OutlineState filled={filled} isDone={share.isDone} />
        <span className="outline-title">{title}</span>
        {here.map((person) => (
          <span key={person.clientId} className="outline-person" style={{ backgroundColor: person.color }} />
        ))}
        {here.length > 0 && (
          <span className="visually-hidden">{t('outline.people', { names: here.map(({ display }) => display).join('、') })}</span>
        )}
        {names.length > 0 && <NameTag names={names} label={t('assign.by', { names: names.join('、') })} isDone={share.isDone} />}
        {findings > 0 && (
          <span className="outline-findings number">
            <span aria-hidden="true">{findings}</span>
            <span className="visually-hidden">{t('outline.findings', { count: findings })}</span>
          </span>
        )}
      </button>
      {filled !== null && <AssignButton entry={entry} />}
    </>
  )
}

/** For whoever may share the report out. */
function AssignButton({ entry: { kind, id, title } }: { readonly entry: OutlineEntry }) {
  const t = useT()
  const session = useSession()
  const mayAssign = useMay('report.assign')
  if (!mayAssign) return null
  const ask = () => {
    const table = session.derived.content.get().tables.find((candidate) => candidate.id === id)
    session.askedAssignment.set(kind === 'section' || !table ? { section: id } : { table: id, rows: rowIdsOf(table) })
  }
  return (
    <button type="button" className="outline-assign" aria-label={t('assign.place', { place: title })} onClick={ask}>
      {t('assign.do')}
    </button>
  )
}
