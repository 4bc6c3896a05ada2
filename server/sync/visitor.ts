import type { Context } from 'hono'
import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { encodeRefusal } from '@gongping/shared/protocol/frames.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Line } from './line.ts'

/** Somebody at the door, as the request for the socket describes them. */
export interface Visitor {
  readonly reportId: string
  /** Asked again while the socket is open: a session may end, a person may be removed. */
  readonly identify: (isUse: boolean) => Promise<Person | null>
  /** A foreign page's socket carries our cookie; a token in the address is known to its own program only. */
  readonly fromForeignPage: boolean
  readonly schema: string | undefined
  readonly wantsNotices: boolean
}

export function visitorOf(
  context: Context,
  identity: Pick<Identity, 'personOf' | 'personOfToken'>,
  isSameOrigin: (context: Context) => boolean,
): Visitor {
  const { headers } = context.req.raw
  const token = context.req.query('token')
  return {
    reportId: context.req.param('reportId') ?? '',
    identify: (isUse) => (token === undefined ? identity.personOf(headers, isUse) : identity.personOfToken(token)),
    fromForeignPage: token === undefined && !isSameOrigin(context),
    schema: context.req.query('schema'),
    wantsNotices: context.req.query('notices') === '1',
  }
}

/** Why somebody may not be here, whatever the report; null: they may. */
function refusalOf(person: Person | null): CloseCode | null {
  if (!person) return CLOSE.signIn
  return person.mustChangePassword ? CLOSE.passwordChange : null
}

/**
 * Sends somebody away whose session ended or whose token was withdrawn while the socket was open.
 * @param isUse whether they did something since they were last asked; a page that is only open keeps no session alive.
 * @param why what they are told if their session has ended; null: not known.
 */
export async function stillSignedIn(
  line: Pick<Line, 'send' | 'close'>,
  visitor: Visitor,
  isUse: boolean,
  why: Promise<Failure | null>,
): Promise<void> {
  // Not being able to ask is no answer: storage that is away for a moment signs nobody out.
  const [refusal, said] = await Promise.all([visitor.identify(isUse).then(refusalOf, () => null), why.catch(() => null)])
  if (!refusal) return
  if (said && refusal === CLOSE.signIn && visitor.wantsNotices) line.send(encodeRefusal(said))
  line.close(refusal.code, refusal.error)
}
