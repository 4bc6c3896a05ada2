import { Suspense, useState } from 'react'
import { useT } from '../i18n/use-language.tsx'
import { useMay } from '../session/use-session.ts'
import { Button } from '../ui/button.tsx'
import { PeopleIcon } from '../ui/icons.tsx'
import { later } from '../ui/later.ts'

const MembersDialog = later(async () => (await import('../features/members/members-dialog.tsx')).MembersDialog)

/** For whoever decides who may do what in the report. Whoever loses that while the dialog is open loses the dialog. */
export function MembersButton() {
  const t = useT()
  const mayShare = useMay('report.share')
  const [isOpen, setOpen] = useState(false)
  if (!mayShare) return null
  return (
    <>
      <Button kind="quiet" icon={<PeopleIcon />} onClick={() => setOpen(true)}>
        {t('members.open')}
      </Button>
      {isOpen && (
        <Suspense>
          <MembersDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
