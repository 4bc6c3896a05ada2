import { type ReactNode, useId } from 'react'
import type { UnitSummary } from '@gongping/shared/protocol/people.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { ListedPerson } from './find-people.ts'
import { PersonAccount } from './person-account.tsx'
import { PersonForm } from './person-form.tsx'
import './people.css'

interface Props {
  readonly person: ListedPerson
  /** All units that somebody can be moved to, with the present one. */
  readonly units: readonly UnitSummary[]
  readonly mayMakeAdmins: boolean
  /** It is oneself: an administrator who is locked out cannot undo it. */
  readonly isMe: boolean
  /** The tokens that programs sign in with as this person. */
  readonly tokens: ReactNode
  /** Something about the person is different now. */
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** All that an administrator does about one person. */
export function PersonDialog({ person, units, mayMakeAdmins, isMe, tokens, onChanged, onClose }: Props) {
  const t = useT()
  const id = useId()
  const { display, name } = person
  const title = display === name ? display : `${display} · ${name}`
  return (
    <Dialog title={title} onClose={onClose} width={880}>
      <div className="person">
        <section aria-labelledby={`${id}-place`}>
          <h2 id={`${id}-place`}>{t('people.place')}</h2>
          <PersonForm
            person={person}
            units={units}
            mayMakeAdmins={mayMakeAdmins}
            isMe={isMe}
            onSaved={() => {
              onChanged()
              onClose()
            }}
            onCancel={onClose}
          />
        </section>
        <section aria-labelledby={`${id}-account`}>
          <h2 id={`${id}-account`}>{t('people.account')}</h2>
          {isMe ? (
            <p className="dialog-text">{t('people.ownAccount')}</p>
          ) : (
            <>
              <p className="dialog-text">{t('people.accountText')}</p>
              <PersonAccount person={person} tokens={tokens} onChanged={onChanged} />
            </>
          )}
        </section>
      </div>
    </Dialog>
  )
}
