import type { Profile } from '@gongping/shared/protocol/profile.ts'
import type { CurrentSession, Identity } from '../identity/identity.ts'

/** All that somebody sees of their own account. */
export async function readProfile(
  { sessions, secondFactor, isLinked, hasPassword }: Pick<Identity, 'sessions' | 'secondFactor' | 'isLinked' | 'hasPassword'>,
  session: CurrentSession,
): Promise<Profile> {
  const { person } = session
  const { isOn, recoveryCodesLeft } = await secondFactor.state(person.id)
  return {
    ...person,
    lastSignInAt: await sessions.signInBefore(session),
    hasSecondFactor: isOn,
    recoveryCodesLeft,
    isLinked: await isLinked(person.id),
    hasPassword: await hasPassword(person.id),
    sessions: await sessions.list(session),
  }
}
