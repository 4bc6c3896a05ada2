import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { type ReactNode, createContext, use } from 'react'
import type { SessionState } from '@gongping/shared/protocol/people.ts'

export interface SignedInState {
  readonly me: SessionState
  /** Rises each time the person has signed in again; whatever failed for want of it can be tried again. */
  readonly round: number
  /** Asks to sign in again, on top of the page, so that nothing on it is lost, and says why. */
  readonly signInAgain: (why: Failure) => void
  /** Asks the server again who this is and what they may do. */
  readonly refresh: () => void
}

const MeContext = createContext<SignedInState | null>(null)

export function MeProvider({ state, children }: { readonly state: SignedInState; readonly children: ReactNode }) {
  return <MeContext value={state}>{children}</MeContext>
}

export function useMe(): SignedInState {
  const state = use(MeContext)
  if (!state) throw new Error('broken invariant: nobody is signed in around this component')
  return state
}
