import { useRef } from 'react'
import { MAX_POST } from '@gongping/shared/protocol/agreement.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { DownIcon, UpIcon } from '../../ui/icons.tsx'
import { type Chosen, moved, withPost } from './chosen.ts'

interface Props {
  readonly chosen: readonly Chosen[]
  readonly onChange: (chosen: readonly Chosen[]) => void
  /** Whose post is to be filled in first. */
  readonly missing: string | null
}

/** Who was chosen, in the order in which the final report will name them, each in their post. */
export function ConfirmerOrder({ chosen, onChange, missing }: Props) {
  const t = useT()
  const list = useRef<HTMLOListElement>(null)
  const move = (at: number, by: -1 | 1) => {
    const next = moved(chosen, at, by)
    if (next === chosen) return
    onChange(next)
    // The keyboard goes along, so that the same key moves them on; at an end only the way back is left.
    const id = chosen[at]?.person.id ?? ''
    const isUp = by < 0 ? at + by > 0 : at + by === chosen.length - 1
    requestAnimationFrame(() => {
      const [line] = list.current?.querySelectorAll<HTMLElement>(`[data-person="${CSS.escape(id)}"]`) ?? []
      line?.querySelectorAll<HTMLElement>('button')[isUp ? 0 : 1]?.focus()
    })
  }
  return (
    <ol ref={list} className="agreement-order">
      {chosen.map(({ person, post }, at) => (
        <li key={person.id} data-person={person.id}>
          <span className="agreement-name">{person.display}</span>
          <input
            className="agreement-as"
            data-missing={missing === person.id || undefined}
            aria-invalid={missing === person.id || undefined}
            aria-label={t('agreement.postOf', { name: person.display })}
            placeholder={t('agreement.post')}
            maxLength={MAX_POST}
            value={post}
            onChange={(event) => onChange(withPost(chosen, person.id, event.target.value))}
          />
          <Button
            kind="quiet"
            size="small"
            icon={<UpIcon />}
            label={t('agreement.up', { name: person.display })}
            disabled={at === 0}
            onClick={() => move(at, -1)}
          />
          <Button
            kind="quiet"
            size="small"
            icon={<DownIcon />}
            label={t('agreement.down', { name: person.display })}
            disabled={at === chosen.length - 1}
            onClick={() => move(at, 1)}
          />
        </li>
      ))}
    </ol>
  )
}
