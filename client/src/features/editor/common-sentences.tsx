import type { Editor } from '@tiptap/core'
import { plainText } from '@gongping/shared/report/rich-text.ts'
import { commonSentences } from '@gongping/shared/figures/sentences.ts'
import { spellOutParagraph } from '@gongping/shared/figures/spell-out.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useContent } from '../../session/use-session.ts'
import { usePopup } from '../../ui/use-popup.ts'
import { insertParagraph } from './insert-paragraph.ts'
import { sentenceSign } from './tool-icons.tsx'

interface Props {
  readonly editor: Editor
  readonly sectionId: string
}

/** The common sentences (常用句) of a section, as they would read now; the one that is chosen is written at the caret. */
export function CommonSentences({ editor, sectionId }: Props) {
  const t = useT()
  const year = useContent((content) => content.year)
  const facts = useContent((content) => content.facts)
  const { isOpen, toggle, close, frame } = usePopup()
  const sentences = commonSentences(sectionId, year)
  if (sentences.length === 0) return null
  return (
    <div ref={frame} className="common-sentences">
      <button
        type="button"
        title={t('editor.sentences')}
        aria-label={t('editor.sentences')}
        aria-expanded={isOpen}
        onMouseDown={(event) => event.preventDefault()}
        onClick={toggle}
      >
        {sentenceSign}
      </button>
      {isOpen && (
        <ul className="common-sentences-list" aria-label={t('editor.sentences')}>
          {sentences.map((sentence) => (
            <li key={JSON.stringify(sentence)}>
              <button
                type="button"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  close()
                  insertParagraph(editor, sentence)
                }}
              >
                {plainText(spellOutParagraph(facts, sentence))}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
