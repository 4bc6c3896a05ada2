import { ConfigProvider, message } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, createContext, use } from 'react'
import { useLanguage } from '../i18n/use-language.tsx'

type Toast = (text: string) => void

const ToastContext = createContext<Toast | null>(null)

const THEME = {
  token: {
    colorPrimary: '#1F5FBF',
    colorLink: '#1F5FBF',
    colorError: '#B3261E',
    colorSuccess: '#1B6E3C',
    colorWarning: '#8A5300',
    colorText: '#1F2733',
    colorTextSecondary: '#566070',
    colorTextPlaceholder: '#6B7585',
    colorBorder: '#C9CED6',
    colorBorderSecondary: '#E3E6EB',
    colorBgLayout: '#F5F6F8',
    borderRadius: 4,
    fontSize: 14,
    controlHeight: 32,
    fontFamily: 'var(--font-ui)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none' } },
}

/** Gives Ant Design our look and language, and short notices at the top of the page. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const [notices, holder] = message.useMessage({ top: 56, maxCount: 2 })
  const toast: Toast = (text) => void notices.open({ type: 'info', content: text })
  return (
    <ConfigProvider
      theme={THEME}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {holder}
      <ToastContext value={toast}>{children}</ToastContext>
    </ConfigProvider>
  )
}

/** A short notice that goes by itself; for what needs an answer use a dialog. */
export function useToast(): Toast {
  const toast = use(ToastContext)
  if (!toast) throw new Error('broken invariant: no UiProvider around this component')
  return toast
}
