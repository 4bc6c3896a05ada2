import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { acceptInvitation } from '../../operations/accept-invitation.ts'
import { createInvitation } from '../../operations/create-invitation.ts'
import { listInvitations } from '../../operations/list-invitations.ts'
import { lookAtInvitation } from '../../operations/look-at-invitation.ts'
import type { Office } from '../../operations/office.ts'
import { renewInvitation } from '../../operations/renew-invitation.ts'
import { withdrawInvitation } from '../../operations/withdraw-invitation.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requirePerson } from '../require-person.ts'
import {
  invitationAcceptanceSchema,
  invitationMadeSchema,
  invitationOfferSchema,
  invitationSchema,
  invitationTokenSchema,
  newInvitationSchema,
} from '../schemas/invitation-schema.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { sessionStateSchema } from '../schemas/session-schema.ts'
import { signInHere } from '../sign-in-here.ts'

const path = '/api/invitations'

/** Inviting people by link. */
export function invitationRoutes(office: Office, identity: Identity) {
  const middleware = requirePerson(identity)

  const list = createRoute({
    method: 'get',
    path,
    summary: 'Invitations that nobody has accepted or withdrawn yet, of units that you manage',
    middleware,
    responses: { 200: jsonResponse('Invitations', z.array(invitationSchema)), ...problemResponse },
  })

  const create = createRoute({
    method: 'post',
    path,
    summary: 'Invite somebody by a link that works once, for seven days',
    middleware,
    request: { body: jsonBody(newInvitationSchema) },
    responses: { 201: jsonResponse('Invited', invitationMadeSchema), ...problemResponse },
  })

  const renew = createRoute({
    method: 'post',
    path: `${path}/{id}/renew`,
    summary: 'Another link for seven days more; the one before is worth nothing',
    middleware,
    request: { params: z.object({ id: z.string() }) },
    responses: { 200: jsonResponse('Renewed', invitationMadeSchema), ...problemResponse },
  })

  const withdraw = createRoute({
    method: 'delete',
    path: `${path}/{id}`,
    summary: 'Make a link worthless',
    middleware,
    request: { params: z.object({ id: z.string() }) },
    responses: { 204: { description: 'Withdrawn' }, ...problemResponse },
  })

  const look = createRoute({
    method: 'post',
    path: `${path}/look`,
    summary: 'What does this link lead to? For whoever has it',
    request: { body: jsonBody(invitationTokenSchema) },
    responses: { 200: jsonResponse('The invitation', invitationOfferSchema), ...problemResponse },
  })

  const accept = createRoute({
    method: 'post',
    path: `${path}/accept`,
    summary: 'Make the account that a link is for, and sign in; the link is used up',
    request: { body: jsonBody(invitationAcceptanceSchema) },
    responses: { 201: jsonResponse('Made and signed in', sessionStateSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(list, async (c) => c.json(await listInvitations(office, identity, c.var.person), 200))
    .openapi(create, async (c) => {
      const made = await createInvitation(office, identity, c.var.person, c.req.valid('json'))
      return made.ok ? c.json(made.value, 201) : problem(c, made.error)
    })
    .openapi(renew, async (c) => {
      const made = await renewInvitation(office, identity, c.var.person, c.req.valid('param').id)
      return made.ok ? c.json(made.value, 200) : problem(c, made.error)
    })
    .openapi(withdraw, async (c) => {
      const withdrawn = await withdrawInvitation(office, identity, c.var.person, c.req.valid('param').id)
      return withdrawn.ok ? c.body(null, 204) : problem(c, withdrawn.error)
    })
    .openapi(look, async (c) => {
      const looked = await lookAtInvitation(office, identity, c.req.valid('json').token)
      return looked.ok ? c.json(looked.value, 200) : problem(c, looked.error)
    })
    .openapi(accept, async (c) => {
      const acceptance = c.req.valid('json')
      const accepted = await acceptInvitation(office, identity, acceptance)
      if (!accepted.ok) return problem(c, accepted.error)
      const { name, password } = acceptance
      const signedIn = await signInHere(c, office, identity, { name, password })
      return signedIn.ok ? c.json(signedIn.value, 201) : problem(c, signedIn.error)
    })
}
