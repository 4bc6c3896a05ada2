import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Credentials, Identity, Invitations } from '../identity/identity.ts'
import type { AuditLog, Deed } from '../store/audit-log.ts'
import type { Acting } from './acting.ts'
import {
  IDENTITY_NOTES,
  INVITATION_NOTES,
  type Notes,
  SECOND_FACTOR_NOTES,
  SESSION_NOTES,
  TOKEN_NOTES,
} from './identity-notes.ts'
import { LockOuts } from './lock-outs.ts'

/** What a failed attempt to sign in is noted by; a person who is asked for their second factor has not failed. */
export const NOTED_REFUSALS: ReadonlySet<Failure['code']> = new Set<Failure['code']>([
  'credentials-wrong',
  'second-factor-wrong',
  'account-inactive',
])

/**
 * Accounts whose every change is noted in the audit log. The identity commits by itself, some of its methods in several
 * steps of which better-auth does one, so the entry follows the deed and does not share its transaction: if the server
 * stops in between, a change stands without its entry. Where the entry cannot be written the call rejects with a
 * StorageError: no cookie or secret is handed out, and nobody is told that it was done.
 */
export function notedIdentity(identity: Identity, log: AuditLog, acting: Acting): Identity {
  const note = (deed: Deed) => log.record(acting.current(), deed)
  const lockOuts = new LockOuts()
  const noted = {
    ...notedMethods(identity, IDENTITY_NOTES, note),
    sessions: notedMethods(identity.sessions, SESSION_NOTES, note),
    tokens: notedMethods(identity.tokens, TOKEN_NOTES, note),
    secondFactor: notedMethods(identity.secondFactor, SECOND_FACTOR_NOTES, note),
    invitations: {
      ...notedMethods(identity.invitations, INVITATION_NOTES, note),
      async accept(token, newcomer) {
        const accepted = await identity.invitations.accept(token, newcomer)
        if (!accepted.ok) return accepted
        const { person, terms } = accepted.value
        // From here on they act for themself. The account has the id of its invitation.
        acting.recognise(person.id)
        const params = { invitation: person.id }
        await note({ verb: 'invitation.accepted', subjectId: person.id, unitId: terms.unitId, params })
        return accepted
      },
    } satisfies Invitations,
  }
  return {
    ...noted,
    async personOf(headers, isUse) {
      const person = await identity.personOf(headers, isUse)
      if (person) acting.recognise(person.id)
      return person
    },
    async sessionOf(headers) {
      const session = await identity.sessionOf(headers)
      if (session) acting.recognise(session.person.id)
      return session
    },
    async signIn(credentials) {
      const signedIn = await identity.signIn(credentials)
      if (!signedIn.ok) {
        await noteRefusal(credentials, signedIn.error)
        return signedIn
      }
      acting.recognise(signedIn.value.person.id)
      await note({ verb: 'session.opened', params: { method: signedIn.value.method } })
      return signedIn
    },
    openSession(personId, origin) {
      acting.recognise(personId)
      return noted.openSession(personId, origin)
    },
    async signOut(headers) {
      const session = await identity.sessionOf(headers)
      if (session) acting.recognise(session.person.id)
      const cookies = await identity.signOut(headers)
      if (!session) return cookies
      await note({ verb: 'session.closed' })
      return cookies
    },
  }

  /** Names that were typed are not kept: somebody may have typed the password there. */
  async function noteRefusal({ name, address }: Credentials, { code, params }: Failure): Promise<void> {
    const subjectId = (await identity.findPerson(name))?.id
    const whom = subjectId === undefined ? {} : { subjectId }
    if (NOTED_REFUSALS.has(code)) await note({ verb: 'session.refused', ...whom, params: { reason: code } })
    if (code !== 'too-many-attempts') return
    if (lockOuts.begins(`${subjectId ?? ''} ${address}`, Number(params['seconds']))) {
      await note({ verb: 'session.locked', ...whom })
    }
  }
}

type Method = (...parameters: readonly unknown[]) => unknown

/** The methods of a port, each followed by its note where it has one and something was done. */
function notedMethods<Port extends object>(port: Port, notes: Notes<Port>, note: (deed: Deed) => Promise<void>) {
  const methods = Object.entries<((value: never, ...parameters: never[]) => Deed | null) | null>(notes).map(([name, say]) => {
    const method = (port as Record<string, Method>)[name] as Method
    const plain: Method = (...parameters) => Reflect.apply(method, port, parameters)
    if (!say) return [name, plain]
    const withNote: Method = async (...parameters) => {
      const outcome = await plain(...parameters)
      const done = valueOf(outcome)
      const deed = done && (say as (...given: readonly unknown[]) => Deed | null)(done.value, ...parameters)
      if (deed) await note(deed)
      return outcome
    }
    return [name, withNote]
  })
  // The notes name every method of the port, by their type.
  return Object.fromEntries(methods) as unknown as Pick<Port, Extract<keyof Notes<Port>, keyof Port>>
}

/** @returns null where nothing was done: a result that failed, or false. */
function valueOf(outcome: unknown): { readonly value: unknown } | null {
  if (outcome === false) return null
  if (typeof outcome !== 'object' || outcome === null || !('ok' in outcome)) return { value: outcome }
  return outcome.ok === true && 'value' in outcome ? { value: outcome.value } : null
}
