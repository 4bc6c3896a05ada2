import type { ReactNode } from 'react'
import { useT } from '../../i18n/use-language.tsx'
import type { Stop } from './walk-changes.ts'

interface Props {
  /** Says what the lines are; read aloud, and drawn by the heading around the table. */
  readonly caption: string
  /** Of the first column. */
  readonly what: string
  readonly children: ReactNode
}

/** What differs, line by line, before and after side by side. */
export function ChangeTable({ caption, what, children }: Props) {
  const t = useT()
  return (
    <table className="changes">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{t('versions.before')}</th>
          <th scope="col">{t('versions.after')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

interface LineProps {
  readonly name: string
  readonly before: ReactNode
  readonly after: ReactNode
  /** Absent: it is no change of its own. */
  readonly stop?: Stop | undefined
}

export function ChangeLine({ name, before, after, stop }: LineProps) {
  return (
    <tr data-change={stop} tabIndex={stop === undefined ? undefined : -1}>
      <th scope="row">{name}</th>
      <td>{before}</td>
      <td>{after}</td>
    </tr>
  )
}
