import { type ReactNode, createContext, use, useCallback, useEffect, useState } from 'react'
import './toast.css'

type Toast = (text: string) => void

const ToastContext = createContext<Toast | null>(null)
const TOAST_MS = 3000

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState<string | null>(null)
  const toast = useCallback((next: string) => setText(next), [])

  useEffect(() => {
    if (text === null) return undefined
    const timer = setTimeout(() => setText(null), TOAST_MS)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <>
      <ToastContext value={toast}>{children}</ToastContext>
      <output className="toast">{text !== null && <span>{text}</span>}</output>
    </>
  )
}

/** A short notice that goes by itself; for what needs an answer use a dialog. */
export function useToast(): Toast {
  const toast = use(ToastContext)
  if (!toast) throw new Error('broken invariant: no ToastProvider around this component')
  return toast
}
