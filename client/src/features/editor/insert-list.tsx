import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import { FIGURE_GROUPS } from '@gongping/shared/figures/dictionary.ts'
import { factName } from '@gongping/shared/figures/figure-name.ts'
import { figureWords } from '@gongping/shared/figures/figure-words.ts'
import { commonSentences } from '@gongping/shared/figures/sentences.ts'
import { spellOutParagraph } from '@gongping/shared/figures/spell-out.ts'
import { figureNode } from '@gongping/shared/report/figure-node.ts'
import { GAP, plainText } from '@gongping/shared/report/rich-text.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { useContent } from '../../session/use-session.ts'
import { usePopup } from '../../ui/use-popup.ts'
import { focusNow } from './focus-now.ts'
import { insertParagraph } from './insert-paragraph.ts'
import { sentenceSign } from './tool-icons.tsx'

interface Props {
  readonly editor: Editor
  readonly sectionId: string
}

interface Item {
  readonly key: string
  readonly text: string
  /** What a figure says now; a sentence says it itself. */
  readonly value?: string
  readonly insert: () => void
}

const FACTS = FIGURE_GROUPS.flatMap(({ figures }) => figures.map(({ key }) => key))

/**
 * What can be written at the caret: the common sentences (常用句) of the section, as they would read now, and the basic
 * figures that somebody has filled in. Alt+Insert opens it from the text, arrows and Enter choose.
 */
export function InsertList({ editor, sectionId }: Props) {
  const { t, language } = useLanguage()
  const year = useContent((content) => content.year)
  const facts = useContent((content) => content.facts)
  const { isOpen, toggle, close, frame } = usePopup()
  const list = useRef<HTMLUListElement>(null)
  const byKey = useRef(false)

  const onKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Insert' || !event.altKey || event.isComposing || isOpen) return
    event.preventDefault()
    byKey.current = true
    toggle()
  })
  useEffect(() => {
    const { dom } = editor.view
    const listen = (event: globalThis.KeyboardEvent) => onKey(event)
    dom.addEventListener('keydown', listen)
    return () => dom.removeEventListener('keydown', listen)
  }, [editor])
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' })
    if (isOpen && byKey.current) list.current?.querySelector('button')?.focus()
    byKey.current = false
  }, [isOpen])

  const choose = ({ insert }: Item) => {
    close()
    insert()
  }
  const onListKey = (event: KeyboardEvent<HTMLUListElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    const goal = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (event.key === 'Escape') {
      // Back to the text, where it was opened, and not to the button beside it.
      event.stopPropagation()
      close()
      focusNow(editor)
    } else if (goal === undefined) return
    else buttons[(goal + buttons.length) % buttons.length]?.focus()
    event.preventDefault()
  }

  const sentences = commonSentences(sectionId, year).map((sentence): Item => ({
    key: JSON.stringify(sentence),
    text: plainText(spellOutParagraph(facts, sentence)),
    insert: () => insertParagraph(editor, sentence),
  }))
  const figures = FACTS.flatMap((fact): Item[] => {
    const value = figureWords(facts, { fact, as: 'value' })
    if (value === GAP) return []
    const insert = () => {
      focusNow(editor)
      editor.commands.insertContent(editor.schema.nodeFromJSON(figureNode({ fact, as: 'value' })))
    }
    return [{ key: fact, text: factName(fact, language), value, insert }]
  })
  if (sentences.length + figures.length === 0) return null
  return (
    <div ref={frame} className="insert-list">
      <button
        type="button"
        title={t('editor.insertHint')}
        aria-label={t('editor.sentences')}
        aria-keyshortcuts="Alt+Insert"
        aria-expanded={isOpen}
        onMouseDown={(event) => event.preventDefault()}
        onClick={toggle}
      >
        {sentenceSign}
      </button>
      {isOpen && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons take the keys; arrows only go from one to the next
        <ul ref={list} aria-label={t('editor.sentences')} onKeyDown={onListKey}>
          {[...sentences, ...figures].map((item) => (
            <li key={item.key}>
              <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => choose(item)}>
                {item.text}
                {item.value !== undefined && <span className="number">{item.value}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
