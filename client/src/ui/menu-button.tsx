import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { usePopup } from './use-popup.ts'
import './popup.css'

interface Item {
  readonly key: string
  readonly label: string
  /** What it is good for, in one line below. */
  readonly use?: string
  readonly disabled?: boolean
}

interface Props {
  readonly children: ReactNode
  readonly items: readonly Item[]
  readonly onChoose: (key: string) => void
  readonly busy?: boolean
  readonly kind?: 'plain' | 'quiet'
  /** Where what stands in the button says too little by itself; begins or ends with it. */
  readonly label?: string
}

/** A button that opens a short list of things to do, after the ARIA menu pattern. */
export function MenuButton({ children, items, onChoose, busy, kind, label }: Props) {
  const { isOpen, toggle, close, frame } = usePopup()
  const menu = useRef<HTMLDivElement>(null)
  const buttons = () => [...(menu.current?.querySelectorAll('button') ?? [])]

  useEffect(() => {
    if (isOpen) menu.current?.querySelector('button')?.focus()
  }, [isOpen])

  const onKey = (event: KeyboardEvent) => {
    const all = buttons()
    const at = all.findIndex((button) => button === document.activeElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    all.at(next % all.length)?.focus()
  }
  const choose = ({ key, disabled }: Item) => {
    if (disabled) return
    close()
    // The chosen item is about to vanish with the keyboard on it.
    frame.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus()
    onChoose(key)
  }

  return (
    <div ref={frame} className="popup-frame">
      <Button busy={busy} kind={kind} label={label} popup={{ kind: 'menu', isOpen }} onClick={toggle}>
        {children}
      </Button>
      {isOpen && (
        <div ref={menu} role="menu" tabIndex={-1} className="popup popup-menu" onKeyDown={onKey}>
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="popup-item"
              aria-disabled={item.disabled}
              onClick={() => choose(item)}
            >
              {item.label}
              {item.use !== undefined && <span className="popup-use">{item.use}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
