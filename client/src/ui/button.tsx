import type { ReactNode, Ref } from 'react'
import './button.css'

interface Props {
  readonly children?: ReactNode
  /** `primary`: the one thing to do here; `quiet`: without a frame. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | undefined
  readonly icon?: ReactNode
  /** `small`: beside text, where it offers one thing among others. */
  readonly size?: 'small' | undefined
  readonly ref?: Ref<HTMLButtonElement>
  /** What a press does, for whoever asks. */
  readonly hint?: string
  /** Needed where there is an icon and no text. */
  readonly label?: string | undefined
  readonly submit?: boolean
  /** What it started is under way: it shows that and takes no second press. */
  readonly busy?: boolean | undefined
  readonly disabled?: boolean
  readonly wide?: boolean
  /** In a dialog: the answer that changes nothing. */
  readonly autoFocus?: boolean
  /** It acts on what has the focus: the mouse leaves it, and what is selected there, as it is. */
  readonly keepsFocus?: boolean
  /** What it opens beside itself. */
  readonly popup?: { readonly kind: 'menu' | 'dialog'; readonly isOpen: boolean }
  /** It folds and unfolds what follows it. */
  readonly isExpanded?: boolean
  readonly onClick?: () => void
}

/** Our own, not Ant Design's: it is the one control that the report page needs before anything else. */
export function Button({
  children,
  kind = 'plain',
  size,
  icon,
  label,
  hint,
  submit = false,
  busy = false,
  wide = false,
  keepsFocus = false,
  popup,
  isExpanded,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      {...(popup && { 'aria-haspopup': popup.kind, 'aria-expanded': popup.isOpen })}
      {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
      type={submit ? 'submit' : 'button'}
      className="button"
      data-kind={kind}
      data-size={size}
      data-wide={wide}
      data-busy={busy}
      aria-busy={busy}
      aria-label={label}
      title={hint ?? label}
      onMouseDown={keepsFocus ? (event) => event.preventDefault() : undefined}
      onClick={busy ? undefined : rest.onClick}
    >
      {icon}
      {children}
    </button>
  )
}
