import { Suspense } from 'react'
import { useLive, useMay, useSession } from '../session/use-session.ts'
import { later } from '../ui/later.ts'

const AssignDialog = later(async () => (await import('../features/assignment/assign-dialog.tsx')).AssignDialog)

/** Opens where somebody asked to share a part of the report out: in the outline, beside a heading, in the table. */
export function AskedAssignment() {
  const { askedAssignment } = useSession()
  const asked = useLive(askedAssignment)
  const mayAssign = useMay('report.assign')
  if (!asked || !mayAssign) return null
  return (
    <Suspense>
      <AssignDialog asked={asked} onClose={() => askedAssignment.set(null)} />
    </Suspense>
  )
}
