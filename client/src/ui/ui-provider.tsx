import { ConfigProvider } from 'antd'
import { type ReactNode, createContext, use, useCallback, useEffect, useState } from 'react'
import './toast.css'

type Toast = (text: string) => void

const ToastContext = createContext<Toast | null>(null)
const TOAST_MS = 3000

/** The look of Ant Design's controls; the same values as in tokens.css, which it cannot read. */
const THEME = {
  token: {
    colorPrimary: '#1F5FBF',
    colorPrimaryHover: '#184C99',
    colorError: '#B3261E',
    colorText: '#1F2733',
    colorTextDescription: '#566070',
    colorTextPlaceholder: '#6B7585',
    colorBorder: '#C9CED6',
    colorBorderSecondary: '#E3E6EB',
    borderRadius: 4,
    borderRadiusLG: 4,
    fontSize: 14,
    controlHeight: 32,
    fontFamily: 'var(--font-ui)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', defaultHoverColor: '#184C99' } },
}

/** Gives Ant Design our look, and the page short notices. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState<string | null>(null)
  const toast = useCallback((next: string) => setText(next), [])

  useEffect(() => {
    if (text === null) return undefined
    const timer = setTimeout(() => setText(null), TOAST_MS)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <ConfigProvider theme={THEME} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <ToastContext value={toast}>{children}</ToastContext>
      <output className="toast">{text !== null && <span>{text}</span>}</output>
    </ConfigProvider>
  )
}

/** A short notice that goes by itself; for what needs an answer use a dialog. */
export function useToast(): Toast {
  const toast = use(ToastContext)
  if (!toast) throw new Error('broken invariant: no UiProvider around this component')
  return toast
}
