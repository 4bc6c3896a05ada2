import type { PersonRecord, UnitSummary } from '@gongping/shared/protocol/people.ts'
import type { Invitation } from '@gongping/shared/protocol/profile.ts'
import { renameUnit } from '../api/units.ts'
import { TokensOf } from '../features/api-tokens/tokens-of.tsx'
import { AddPersonDialog } from '../features/people/add-person-dialog.tsx'
import type { ListedPerson } from '../features/people/find-people.ts'
import { InviteDialog } from '../features/people/invite-dialog.tsx'
import { PersonDialog } from '../features/people/person-dialog.tsx'
import { RenewDialog } from '../features/people/renew-dialog.tsx'
import { DivisionsDialog } from '../features/units/divisions-dialog.tsx'
import { ReviewersDialog } from '../features/units/reviewers-dialog.tsx'
import { UnitNameDialog } from '../features/units/unit-name-dialog.tsx'
import { useT } from '../i18n/use-language.tsx'
import { useToast } from '../ui/toast.tsx'
import { useMe } from './me-context.tsx'

export type UnitDialog =
  | { readonly kind: 'add' | 'invite' | 'rename' | 'divisions' | 'reviewers' }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'renew'; readonly invitation: Invitation }

interface Props {
  readonly dialog: UnitDialog
  readonly unit: UnitSummary
  readonly units: readonly UnitSummary[]
  readonly people: readonly PersonRecord[]
  readonly listed: readonly ListedPerson[]
  readonly mayMakeAdmins: boolean
  readonly onChanged: () => void
  /** There is an invitation more, or another link. */
  readonly onInvited: () => void
  readonly onClose: () => void
}

/** What is done about a unit in a dialog over its page. */
export function UnitDialogs({ dialog, unit, units, people, listed, mayMakeAdmins, onChanged, onInvited, onClose }: Props) {
  const t = useT()
  const toast = useToast()
  const { me } = useMe()
  const done = (words: string) => {
    onClose()
    toast(words)
    onChanged()
  }
  if (dialog.kind === 'person') {
    const person = listed.find(({ id }) => id === dialog.id)
    if (!person) return null
    return (
      <PersonDialog
        person={person}
        units={units}
        mayMakeAdmins={mayMakeAdmins}
        isMe={person.id === me.id}
        tokens={<TokensOf personId={person.id} />}
        onChanged={onChanged}
        onClose={onClose}
      />
    )
  }
  switch (dialog.kind) {
    case 'add':
      return <AddPersonDialog unit={unit} mayMakeAdmins={mayMakeAdmins} onAdded={onChanged} onClose={onClose} />
    case 'invite':
      return <InviteDialog unit={unit} mayMakeAdmins={mayMakeAdmins} onMade={onInvited} onClose={onClose} />
    case 'renew':
      return <RenewDialog invitation={dialog.invitation} onRenewed={onInvited} onClose={onClose} />
    case 'rename':
      return (
        <UnitNameDialog
          title={t('units.renameTitle')}
          text={t('units.renameText')}
          name={unit.name}
          action={t('units.save')}
          send={(name) => renameUnit(unit.id, name)}
          onDone={() => done(t('units.renamed'))}
          onClose={onClose}
        />
      )
    case 'divisions':
      return <DivisionsDialog unit={unit} people={listed} onSaved={() => done(t('divisions.saved'))} onClose={onClose} />
    case 'reviewers':
      break
  }
  return <ReviewersDialog unit={unit} units={units} people={people} onChanged={onChanged} onClose={onClose} />
}
