import { useState } from 'react'
import { SubmitDialog } from '../features/agreement/submit-dialog.tsx'
import { ExportMenu } from '../features/export-menu/export-menu.tsx'
import { Bell } from '../features/notifications/bell.tsx'
import { PeopleStrip } from '../features/presence/people-strip.tsx'
import { StatusMenu } from '../features/rights/status-menu.tsx'
import { SavedState } from '../features/saved-state/saved-state.tsx'
import { ShortcutSheet } from '../features/shortcut-sheet/shortcut-sheet.tsx'
import { useT } from '../i18n/use-language.tsx'
import { useSession } from '../session/use-session.ts'
import { Button } from '../ui/button.tsx'
import { BackIcon, PanelIcon } from '../ui/icons.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { Link } from '../ui/link.tsx'
import { MembersButton } from './members-button.tsx'
import { VersionsLink } from './versions-link.tsx'

interface Props {
  readonly title: string
  /** Opens the panel where it has no place of its own. */
  readonly onPanel: (() => void) | null
}

export function ReportBar({ title, onPanel }: Props) {
  const t = useT()
  const { told } = useSession().connection
  const [isSubmitting, setSubmitting] = useState(false)
  return (
    <header className="report-bar">
      <Link to="/" className="report-back">
        <BackIcon />
        {t('report.back')}
      </Link>
      <h1 className="report-name" title={title}>
        {title}
      </h1>
      <StatusMenu onSubmit={() => setSubmitting(true)} />
      {isSubmitting && <SubmitDialog onClose={() => setSubmitting(false)} />}
      <SavedState />
      <PeopleStrip />
      <MembersButton />
      <VersionsLink />
      <ExportMenu />
      {onPanel && <Button kind="quiet" icon={<PanelIcon />} label={t('report.openPanel')} onClick={onPanel} />}
      <ShortcutSheet />
      <Bell told={told} />
      <LanguageSwitch />
    </header>
  )
}
