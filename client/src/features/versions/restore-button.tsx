import { sectionRoot } from '@gongping/shared/report/shape.ts'
import { useT } from '../../i18n/use-language.tsx'
import { rowPlace } from '../../session/place-owners.ts'
import { useMay, useMayChange } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { type NamedPart, RESTORE_PART } from './restore-dialog.tsx'

interface Props {
  readonly part: NamedPart
  /** Of the version that would be put back. */
  readonly number: number
  /** Absent: nothing can be put back from here. */
  readonly onRestore?: ((part: NamedPart) => void) | undefined
}

/** Beside a part that differs, for whoever may put it back. */
export function RestoreButton({ part, number, onRestore }: Props) {
  const t = useT()
  const { kind, id, name } = part
  const mayRestore = useMay('report.restore')
  const mayWrite = useMayChange(kind === 'section' ? sectionRoot(id) : rowPlace(id))
  if (!onRestore || !mayRestore || !mayWrite) return null
  const label = t('versions.restorePartOf', { what: t(RESTORE_PART[kind]), part: name, number })
  return (
    <Button size="small" label={label} onClick={() => onRestore(part)}>
      {t(RESTORE_PART[kind])}
    </Button>
  )
}
