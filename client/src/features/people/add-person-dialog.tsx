import { useState } from 'react'
import type { Me } from '@gongping/shared/protocol/http.ts'
import type { UnitSummary } from '@gongping/shared/protocol/people.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { OnceDialog } from '../../ui/once-dialog.tsx'
import { SecretText } from '../../ui/secret-text.tsx'
import { AddPersonForm } from './add-person-form.tsx'

interface Props {
  readonly unit: UnitSummary
  readonly mayMakeAdmins: boolean
  readonly onAdded: () => void
  readonly onClose: () => void
}

interface Added {
  readonly person: Me
  readonly password: string
}

/** Makes an account, then shows what its owner has to be told. */
export function AddPersonDialog({ unit, mayMakeAdmins, onAdded, onClose }: Props) {
  const t = useT()
  const [added, setAdded] = useState<Added | null>(null)

  if (!added)
    return (
      <Dialog title={t('people.add')} onClose={onClose} width={560}>
        <p className="dialog-text">{t('people.addText')}</p>
        <AddPersonForm
          unit={unit}
          mayMakeAdmins={mayMakeAdmins}
          onAdded={(person, password) => {
            setAdded({ person, password })
            onAdded()
          }}
          onCancel={onClose}
        />
      </Dialog>
    )
  return (
    <OnceDialog
      title={t('people.added', { name: added.person.display })}
      text={t('people.addedText')}
      done={t('common.noted')}
      onDone={onClose}
      actions={<Button onClick={() => setAdded(null)}>{t('people.addAnother')}</Button>}
    >
      <SecretText label={t('person.name')} text={added.person.name} />
      <SecretText label={t('people.initialPassword')} text={added.password} hasFocus />
    </OnceDialog>
  )
}
