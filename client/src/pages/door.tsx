import type { ReactNode } from 'react'
import { useT } from '../i18n/use-language.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { ProductMark } from '../ui/product-mark.tsx'
import './door.css'

interface Props {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

/** The frame of the pages before one is inside: the name of the product and one form. */
export function Door({ title, text, children }: Props) {
  const t = useT()
  return (
    <div className="door">
      <main className="door-card">
        <header className="door-head">
          <ProductMark size="large" />
          <p>{t('product.tagline')}</p>
        </header>
        <h1>{title}</h1>
        {text && <p className="door-text">{text}</p>}
        {children}
      </main>
      <footer className="door-foot">
        <LanguageSwitch />
      </footer>
    </div>
  )
}
