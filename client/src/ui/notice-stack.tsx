import { type ReactNode, createContext, use, useCallback, useId, useLayoutEffect, useMemo, useState } from 'react'
import { useT } from '../i18n/use-language.tsx'
import { Notice, type NoticeProps } from './notice.tsx'
import './notice-stack.css'

/** What there is to say in one place, the weightiest and of those the newest first. */
interface Entry {
  readonly id: string
  readonly tone: NoticeProps['tone']
  readonly title: string
}

interface Stack {
  /** Id of the notice on top. */
  readonly top: string | null
  /** All are shown and not the top one alone. */
  readonly isOpen: boolean
  readonly put: (entry: Entry) => void
  readonly drop: (id: string) => void
}

const StackContext = createContext<Stack | null>(null)
const WEIGHTS = { error: 2, warning: 1, info: 0 } as const

/** One place for notices: one is shown, the others are told in a line below it and unfold on request. */
export function NoticeStack({ children }: { readonly children: ReactNode }) {
  const t = useT()
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const [wantsAll, setWantsAll] = useState(false)
  const put = useCallback((entry: Entry) => setEntries((before) => sorted(entry, before)), [])
  const drop = useCallback((id: string) => setEntries((before) => before.filter((entry) => entry.id !== id)), [])
  const [top, ...others] = entries
  const isOpen = wantsAll && others.length > 0
  const stack = useMemo(() => ({ top: top?.id ?? null, isOpen, put, drop }), [top?.id, isOpen, put, drop])
  if (wantsAll && others.length === 0) setWantsAll(false)
  return (
    <StackContext value={stack}>
      {children}
      {others.length > 0 && (
        <div className="notice-others">
          <output className="notice-others-titles">
            {!isOpen && t('notices.others', { count: others.length, titles: others.map(({ title }) => title).join('；') })}
          </output>
          <button type="button" aria-expanded={isOpen} onClick={() => setWantsAll(!isOpen)}>
            {t(isOpen ? 'notices.fold' : 'notices.unfold')}
          </button>
        </div>
      )}
    </StackContext>
  )
}

/** A notice that takes its turn in a {@link NoticeStack}; without one around it it is always shown. */
export function StackedNotice(props: NoticeProps & { readonly title: string }) {
  const { tone, title } = props
  const id = useId()
  const { top, isOpen, put, drop } = use(StackContext) ?? ALONE
  useLayoutEffect(() => put({ id, tone, title }), [put, id, tone, title])
  useLayoutEffect(() => () => drop(id), [drop, id])
  return top === ANY || top === id || isOpen ? <Notice {...props} /> : null
}

const ANY = ''
const ALONE: Stack = { top: ANY, isOpen: false, put: () => undefined, drop: () => undefined }

/** One that only says something else keeps its turn. */
function sorted(entry: Entry, before: readonly Entry[]): readonly Entry[] {
  const known = before.find(({ id }) => id === entry.id)
  if (known?.tone === entry.tone) return before.map((one) => (one.id === entry.id ? entry : one))
  const rest = before.filter(({ id }) => id !== entry.id)
  return [entry, ...rest].toSorted((a, b) => WEIGHTS[b.tone] - WEIGHTS[a.tone])
}
