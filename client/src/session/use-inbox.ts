import { type ReactNode, createContext, createElement, use, useState } from 'react'
import { Inbox } from './inbox.ts'

const InboxContext = createContext<Inbox | null>(null)

/** One for all pages of whoever is signed in: what was known on one is not asked for again to be drawn on the next. */
export function InboxProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [inbox] = useState(() => new Inbox())
  return createElement(InboxContext, { value: inbox }, children)
}

/** What this person was told (通知). @throws outside of an {@link InboxProvider}. */
export function useInbox(): Inbox {
  const inbox = use(InboxContext)
  if (!inbox) throw new Error('broken invariant: no InboxProvider around this component')
  return inbox
}
