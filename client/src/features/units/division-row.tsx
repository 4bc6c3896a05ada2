import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { CloseIcon, DownIcon, UpIcon } from '../../ui/icons.tsx'
import type { DraftDivision } from './division-list.ts'

interface Props {
  readonly division: DraftDivision
  /** From 1. */
  readonly number: number
  readonly isInvalid: boolean
  readonly onChange: (division: DraftDivision) => void
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
}

export function DivisionRow({ division, number, isInvalid, onChange, onMove, onRemove }: Props) {
  const t = useT()
  const name = division.name.trim() || t('divisions.unnamed')
  return (
    <li data-division={division.key}>
      <input
        type="text"
        value={division.name}
        maxLength={50}
        aria-label={t('divisions.name', { number })}
        aria-invalid={isInvalid}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog begins here
        autoFocus={number === 1}
        onChange={(event) => onChange({ ...division, name: event.target.value })}
      />
      <Button kind="quiet" icon={<UpIcon />} label={t('divisions.up', { name })} onClick={() => onMove(-1)} />
      <Button kind="quiet" icon={<DownIcon />} label={t('divisions.down', { name })} onClick={() => onMove(1)} />
      <Button kind="quiet" icon={<CloseIcon />} label={t('divisions.remove', { name })} onClick={onRemove} />
    </li>
  )
}
