import { ConfigProvider } from 'antd'
import type { ReactNode } from 'react'

/** The values of tokens.css, which Ant Design cannot read. */
const THEME = {
  token: {
    colorPrimary: '#1F5FBF',
    colorPrimaryHover: '#184C99',
    colorError: '#B3261E',
    colorText: '#1F2733',
    colorTextDescription: '#566070',
    colorTextPlaceholder: '#6B7585',
    colorBorder: '#C9CED6',
    borderRadius: 4,
    borderRadiusLG: 4,
    fontSize: 14,
    controlHeight: 32,
    fontFamily: 'var(--font-ui)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
}

interface Props {
  readonly children: ReactNode
  /** What a control says of itself by names that Ant Design would give it in English. */
  readonly words?: Readonly<Record<string, string>>
}

/** Gives Ant Design's controls our look. Around each of them, so that pages without one do not load any of it. */
export function AntTheme({ children, words = {} }: Props) {
  return (
    <ConfigProvider theme={THEME} wave={{ disabled: true }} locale={{ locale: '', global: words }}>
      {children}
    </ConfigProvider>
  )
}
