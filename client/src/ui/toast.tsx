import { type ReactNode, createContext, use, useCallback, useEffect, useState } from 'react'
import './toast.css'

type Toast = (text: string) => void

const ToastContext = createContext<Toast | null>(null)
const SHORTEST_MS = 3000
/** Somebody who is writing looks up first, and then reads five characters a second. */
const CHARACTER_MS = 200

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<{ readonly text: string } | null>(null)
  const toast = useCallback((text: string) => setSaid({ text }), [])

  useEffect(() => {
    if (!said) return undefined
    const timer = setTimeout(() => setSaid(null), Math.max(SHORTEST_MS, said.text.length * CHARACTER_MS))
    return () => clearTimeout(timer)
  }, [said])

  return (
    <>
      <ToastContext value={toast}>{children}</ToastContext>
      <output className="toast">{said && <span>{said.text}</span>}</output>
    </>
  )
}

/** A short notice that goes by itself once there was time to read it; for what needs an answer use a dialog. */
export function useToast(): Toast {
  const toast = use(ToastContext)
  if (!toast) throw new Error('broken invariant: no ToastProvider around this component')
  return toast
}
