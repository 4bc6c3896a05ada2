import { type ReactNode, useEffect } from 'react'
import { Bell } from '../features/notifications/bell.tsx'
import { useT } from '../i18n/use-language.tsx'
import { DownIcon } from '../ui/icons.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { Link } from '../ui/link.tsx'
import { navigate } from '../ui/location.ts'
import { MenuButton } from '../ui/menu-button.tsx'
import { ProductMark } from '../ui/product-mark.tsx'
import { leave } from './leave.ts'
import { useMe } from './me-context.tsx'
import './office-frame.css'

interface Props {
  readonly title: string
  readonly here: '/' | '/verify' | '/people' | '/audit' | '/profile'
  /** Above the title: the way back. */
  readonly above?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The frame of the pages around the reports: where one can go, who one is, what can be done here. */
export function OfficeFrame({ title, here, above, actions, children }: Props) {
  const t = useT()
  const { me } = useMe()
  useEffect(() => {
    document.title = `${title} · ${t('product.name')}`
  }, [title, t])
  const own = [
    { key: 'profile', label: t('profile.title') },
    { key: 'leave', label: t('common.signOut') },
  ]
  return (
    <>
      <header className="office-bar">
        <ProductMark />
        <nav aria-label={t('product.name')}>
          <PlaceLink to="/" here={here} name={t('list.title')} />
          <PlaceLink to="/verify" here={here} name={t('verify.title')} />
          {me.may.includes('person.manage') && <PlaceLink to="/people" here={here} name={t('people.title')} />}
          {me.may.includes('audit.read') && <PlaceLink to="/audit" here={here} name={t('audit.title')} />}
        </nav>
        <Bell told={null} />
        <LanguageSwitch />
        <MenuButton kind="quiet" items={own} onChoose={(key) => (key === 'leave' ? void leave() : navigate('/profile'))}>
          <span className="office-me">{me.display}</span>
          <DownIcon />
        </MenuButton>
      </header>
      <main className="office-main">
        {above}
        <div className="office-head">
          <h1>{title}</h1>
          {actions && <div className="office-actions">{actions}</div>}
        </div>
        {children}
      </main>
    </>
  )
}

function PlaceLink({ to, here, name }: { readonly to: string; readonly here: string; readonly name: string }) {
  return (
    <Link to={to} className="office-place" current={to === here}>
      {name}
    </Link>
  )
}
