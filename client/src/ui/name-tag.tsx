import './name-tag.css'

interface Props {
  readonly names: readonly string[]
  /** What it says in full, aloud and under the pointer: "由李娟、王强负责". */
  readonly label: string
  readonly isDone: boolean
}

/** Whose something is, in little room: the first name and how many more there are. */
export function NameTag({ names, label, isDone }: Props) {
  const [first = ''] = names
  return (
    <span className="name-tag" data-done={isDone} title={label}>
      <span className="name-tag-name" aria-hidden="true">
        {first}
      </span>
      {names.length > 1 && <span aria-hidden="true">+{names.length - 1}</span>}
      <span className="visually-hidden">{label}</span>
    </span>
  )
}
