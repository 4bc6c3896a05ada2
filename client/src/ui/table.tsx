import type { ReactNode } from 'react'
import { ScrollBox } from './scroll-box.tsx'
import './table.css'

interface Props {
  /** Says what the rows are; read aloud, and drawn by the heading around the table. */
  readonly caption: string
  readonly head: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

/** A table of records, with its head row and its rows given. */
export function Table({ caption, head, children, className = '' }: Props) {
  return (
    <ScrollBox label={caption} className="table-box">
      <table className={`table ${className}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollBox>
  )
}
