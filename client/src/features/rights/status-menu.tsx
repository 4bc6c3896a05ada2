import { useState } from 'react'
import type { DraftStatus } from '@gongping/shared/workflow/report-status.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useMay, useRights } from '../../session/use-session.ts'
import { DownIcon, LockIcon } from '../../ui/icons.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { StatusQuestion } from './status-question.tsx'
import './rights.css'

const SUBMIT = 'submit'

/**
 * How far the report is; whoever may locks, opens and submits it from here.
 * @param onSubmit begins a round (送审), also one without anybody.
 */
export function StatusMenu({ onSubmit }: { readonly onSubmit: () => void }) {
  const t = useT()
  const { role, scope, status } = useRights()
  const mayLock = useMay('report.lock')
  const maySubmit = useMay('report.submit')
  const [wanted, setWanted] = useState<DraftStatus | null>(null)
  if (role === null) return null

  const face = (
    <>
      {status !== 'open' && <LockIcon />}
      {t(`status.${status}`)}
    </>
  )
  if (!mayLock && !maySubmit) {
    return (
      <>
        {status !== 'open' && (
          <span className="status-chip" data-status={status}>
            {face}
          </span>
        )}
        {(status !== 'open' || scope.length === 0) && <span className="status-chip">{t('report.readOnly')}</span>}
      </>
    )
  }
  const items = [
    ...(mayLock
      ? [status === 'open' ? { key: 'locked', label: t('status.lock') } : { key: 'open', label: t('status.unlock') }]
      : []),
    ...(maySubmit ? [{ key: SUBMIT, label: t('agreement.submit') }] : []),
  ]
  return (
    <>
      <MenuButton
        kind="quiet"
        label={t('status.menu', { status: t(`status.${status}`) })}
        items={items}
        onChoose={(key) => (key === SUBMIT ? onSubmit() : setWanted(key as DraftStatus))}
      >
        {face}
        <DownIcon />
      </MenuButton>
      {wanted !== null && <StatusQuestion wanted={wanted} onClose={() => setWanted(null)} />}
    </>
  )
}
