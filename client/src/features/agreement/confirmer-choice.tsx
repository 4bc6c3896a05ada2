import { useMemo, useRef, useState } from 'react'
import type { ReportMember } from '@gongping/shared/protocol/members.ts'
import { useT } from '../../i18n/use-language.tsx'
import { whereaboutsWords } from '../../session/whereabouts.ts'
import { FindField } from '../../ui/find-field.tsx'
import { matchesWords } from '../../ui/matches-words.ts'
import { type Chosen, inOfficeOrder, turned } from './chosen.ts'
import { ConfirmerOrder } from './confirmer-order.tsx'

/** From so many people on a name is quicker typed than found. */
const MANY = 9

interface Props {
  readonly members: readonly ReportMember[]
  readonly chosen: readonly Chosen[]
  readonly onChange: (chosen: readonly Chosen[]) => void
  /** Whose post is to be filled in first. */
  readonly missing: string | null
}

/** 会签人: who is to agree, as what and in which order. */
export function ConfirmerChoice({ members, chosen, onChange, missing }: Props) {
  const t = useT()
  const [words, setWords] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const all = useMemo(() => inOfficeOrder(members), [members])
  const isChosen = (member: ReportMember) => chosen.some(({ person }) => person.id === member.person.id)
  const found = all.filter((member) => matchesWords(words, [member.person.display, whereaboutsWords(member)]))
  const turn = (member: ReportMember) => onChange(turned(chosen, member))
  /** The only one who was found is who is meant. */
  const chooseOnly = () => {
    const meant = found.filter((member) => !isChosen(member))
    if (meant.length === 1 && meant[0]) turn(meant[0])
  }
  return (
    <>
      {chosen.length > 0 && (
        <fieldset className="agreement-confirmers">
          <legend>{t('agreement.order')}</legend>
          <ConfirmerOrder chosen={chosen} onChange={onChange} missing={missing} />
        </fieldset>
      )}
      <fieldset className="agreement-confirmers">
        <legend>{t('agreement.who')}</legend>
        {all.length >= MANY && (
          <FindField
            label={t('members.find')}
            words={words}
            onChange={setWords}
            onEnter={chooseOnly}
            onDown={() => list.current?.querySelector('input')?.focus()}
          />
        )}
        <ul ref={list}>
          {found.map((member) => (
            <li key={member.person.id}>
              <label>
                <input type="checkbox" checked={isChosen(member)} onChange={() => turn(member)} />
                {member.person.display}
                <span className="agreement-post">{whereaboutsWords(member)}</span>
              </label>
            </li>
          ))}
        </ul>
        {chosen.length === 0 && <p className="field-note">{t('agreement.nobody')}</p>}
      </fieldset>
    </>
  )
}
