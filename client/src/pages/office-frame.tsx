import { type ReactNode, useEffect } from 'react'
import { can } from '@gongping/shared/workflow/abilities.ts'
import { signOut } from '../api/people.ts'
import { useT } from '../i18n/use-language.tsx'
import { DownIcon } from '../ui/icons.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { Link } from '../ui/link.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { ProductMark } from '../ui/product-mark.tsx'
import { useMe } from './me-context.tsx'
import './office-frame.css'

interface Props {
  readonly title: string
  readonly here: '/' | '/people'
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The frame of the pages around the reports: where one can go, who one is, what can be done here. */
export function OfficeFrame({ title, here, actions, children }: Props) {
  const t = useT()
  const { me } = useMe()
  useEffect(() => {
    document.title = `${title} · ${t('product.name')}`
  }, [title, t])
  return (
    <>
      <header className="office-bar">
        <ProductMark />
        <nav aria-label={t('product.name')}>
          <PlaceLink to="/" here={here} name={t('list.title')} />
          {can(me.role, 'person.manage') && <PlaceLink to="/people" here={here} name={t('people.title')} />}
        </nav>
        <LanguageSwitch />
        <MenuButton kind="quiet" items={[{ key: 'leave', label: t('common.signOut') }]} onChoose={() => void leave()}>
          {me.display}
          <DownIcon />
        </MenuButton>
      </header>
      <main className="office-main">
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

async function leave(): Promise<void> {
  await signOut()
  location.assign('/sign-in')
}
