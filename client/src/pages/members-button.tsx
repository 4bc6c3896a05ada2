import { Suspense, useState } from 'react'
import { useT } from '../i18n/use-language.tsx'
import { useMay } from '../session/use-session.ts'
import { Button } from '../ui/button.tsx'
import { PeopleIcon } from '../ui/icons.tsx'
import { later } from '../ui/later.ts'
import { useMedia } from '../ui/use-media.ts'

const MembersDialog = later(async () => (await import('../features/members/members-dialog.tsx')).MembersDialog)

/** For whoever decides who may do what in the report. Whoever loses that while the dialog is open loses the dialog. */
export function MembersButton() {
  const t = useT()
  const mayShare = useMay('report.share')
  const [isOpen, setOpen] = useState(false)
  const isNarrow = useMedia('(max-width: 900px)')
  if (!mayShare) return null
  return (
    <>
      <Button kind="quiet" icon={<PeopleIcon />} label={isNarrow ? t('members.open') : undefined} onClick={() => setOpen(true)}>
        {!isNarrow && t('members.open')}
      </Button>
      {isOpen && (
        <Suspense>
          <MembersDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
