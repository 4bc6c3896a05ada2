import type { Identity, InvitationRecord, Invitations, PersonSessions, PersonTokens, SecondFactor } from '../identity/identity.ts'
import type { Deed } from '../store/audit-log.ts'

/** What a method that was done came to: the value of a result, or what it returned. */
type Value<Outcome> = Outcome extends { readonly ok: true; readonly value: infer V }
  ? V
  : Outcome extends { readonly ok: false }
    ? never
    : Outcome

/** What the audit log says of each method that was done; null for one that only reads. */
export type Notes<Port> = {
  readonly [M in keyof Port as Port[M] extends (...parameters: never) => unknown ? M : never]: Port[M] extends (
    ...parameters: infer P
  ) => infer R
    ? ((value: Value<Awaited<R>>, ...parameters: P) => Deed | null) | null
    : never
}

/** Complete by their types: a new method does not compile until it is decided what the log says of it. */
export const IDENTITY_NOTES: Notes<Identity> = {
  personOf: null,
  personOfToken: null,
  sessionOf: null,
  // Signing in and out is noted by noted-identity.ts: by whom shows only then, and failing is noted too.
  signIn: null,
  openSession: ({ method }) => ({ verb: 'session.opened', params: { method } }),
  signOut: null,
  onChanged: null,
  hasPeople: null,
  addPerson: ({ id, role }) => ({ verb: 'person.added', subjectId: id, params: { role } }),
  findPerson: null,
  listPeople: null,
  listAccounts: null,
  changePerson: (_person, subjectId, { role }) => ({ verb: 'person.changed', subjectId, params: role ? { role } : {} }),
  deactivate: (_done, subjectId) => ({ verb: 'person.deactivated', subjectId }),
  activate: (_done, subjectId) => ({ verb: 'person.activated', subjectId }),
  setPassword: ({ id }) => ({ verb: 'password.reset', subjectId: id }),
  resetPassword: (_person, subjectId) => ({ verb: 'password.reset', subjectId }),
  changePassword: () => ({ verb: 'password.changed' }),
  personOfSubject: ({ person, isNew }) =>
    isNew ? { verb: 'person.added', subjectId: person.id, params: { role: person.role } } : null,
  linkSubject: (_done, { person }) => ({ verb: 'account.linked', subjectId: person.id }),
  unlink: (_done, { person }) => ({ verb: 'account.unlinked', subjectId: person.id }),
  isLinked: null,
  hasPassword: null,
  provePassword: null,
  createToken: ({ id }, subjectId) => ({ verb: 'token.made', subjectId, params: { token: id } }),
  // Nobody can use it but whoever reads the terminal of the server; using it is noted.
  createSetupToken: null,
  setUp: ({ id }) => ({ verb: 'setup.done', subjectId: id }),
}

export const SESSION_NOTES: Notes<PersonSessions> = {
  list: null,
  signInBefore: null,
  end: (_done, subjectId, session) => ({ verb: 'sessions.ended', subjectId, params: { session } }),
  endOthers: (_done, { person }) => ({ verb: 'sessions.ended', subjectId: person.id, params: { session: 'others' } }),
  endAll: (_done, subjectId) => ({ verb: 'sessions.ended', subjectId, params: { session: 'all' } }),
}

export const TOKEN_NOTES: Notes<PersonTokens> = {
  list: null,
  withdraw: (_done, subjectId, token) => ({ verb: 'token.withdrawn', subjectId, params: { token } }),
}

export const SECOND_FACTOR_NOTES: Notes<SecondFactor> = {
  state: null,
  // Nothing is asked of the person before it is confirmed.
  begin: null,
  confirm: (_codes, subjectId) => ({ verb: 'second-factor.enabled', subjectId }),
  end: (_done, { person }) => ({ verb: 'second-factor.disabled', subjectId: person.id }),
  remove: (_done, subjectId) => ({ verb: 'second-factor.removed', subjectId }),
}

export const INVITATION_NOTES: Notes<Invitations> = {
  create: ({ invitation }) => ({
    verb: 'invitation.made',
    unitId: invitation.unitId,
    params: { ...invitationParams(invitation), role: invitation.role },
  }),
  list: null,
  renew: (made) =>
    made && { verb: 'invitation.renewed', unitId: made.invitation.unitId, params: invitationParams(made.invitation) },
  withdraw: (record) => record && { verb: 'invitation.withdrawn', unitId: record.unitId, params: invitationParams(record) },
  look: null,
  finish: ({ id }) => ({ verb: 'person.activated', subjectId: id }),
  // By noted-identity.ts: by whom shows only then.
  accept: null,
}

/** Whom a link is for is known by its words alone: there is no account yet. */
function invitationParams({ id, display, post }: InvitationRecord) {
  return { invitation: id, invited: display, ...(post !== '' && { post }) }
}
