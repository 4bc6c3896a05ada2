import { Placeholder } from '@tiptap/extensions'
import { EditorContent, useEditor } from '@tiptap/react'
import { type FocusEvent, memo, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { sectionRoot } from '@gongping/shared/report/shape.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import type { ReportSession } from '../../session/report-session.ts'
import { useContent, useMayChange, useSession } from '../../session/use-session.ts'
import { useToast } from '../../ui/toast.tsx'
import { CaretApart } from './caret-apart.ts'
import { CaretInStep } from './caret-in-step.ts'
import { cleanPaste } from './clean-paste.ts'
import { ClosedSlip } from './closed-slip.tsx'
import { figureSource } from './figure-source.ts'
import { FigureView } from './figure-view.ts'
import { focusNow } from './focus-now.ts'
import { SaysReadOnly } from './says-read-only.ts'
import { SectionAuthors } from './section-authors.ts'
import { SectionCarets } from './section-carets.ts'
import { SectionComments } from './section-comments.ts'
import { SectionNeighbours } from './section-neighbours.ts'
import { sectionSchema } from './section-schema.ts'
import { SectionSync } from './section-sync.ts'
import { SectionToolbar } from './section-toolbar.tsx'
import { TableRepair } from './table-repair.ts'
import { useClosing } from './use-closing.ts'
import './section-editor.css'

interface Props {
  readonly sectionId: string
  /** What belongs here; shown in grey while the section is empty, never part of the content. */
  readonly hint: string
}

/** One narrative section, written by several people at once, on its own fragment of the document. */
export const SectionEditor = memo(function SectionEditor({ sectionId, hint }: Props) {
  const session = useSession()
  const t = useT()
  const editable = useMayChange(sectionRoot(sectionId))
  const title = useContent((content) => content.sections.find(({ id }) => id === sectionId)?.title ?? '')
  const [focused, setFocused] = useState(false)
  const toast = useToast()
  const fragment = useMemo(() => session.report.section(sectionId), [session, sectionId])
  const { language } = useLanguage()
  const spoken = useEffectEvent(() => language)
  const refuseImages = useEffectEvent(() => toast(t('editor.noImages')))

  const source = useMemo(() => figureSource(session, () => spoken()), [session])

  const editor = useEditor(
    {
      editable,
      enableInputRules: false,
      enablePasteRules: false,
      extensions: [
        ...sectionSchema,
        TableRepair,
        CaretInStep,
        CaretApart,
        SectionNeighbours,
        SaysReadOnly,
        FigureView.configure({ source }),
        Placeholder.configure({ placeholder: hint, showOnlyWhenEditable: false }),
        SectionSync.configure({ fragment, undo: session.undo }),
        SectionCarets.configure({ awareness: session.awareness, sectionId }),
        SectionComments.configure({ session, sectionId }),
        SectionAuthors.configure({ session, sectionId, source }),
      ],
      editorProps: {
        attributes: { role: 'textbox', 'aria-label': title, 'aria-multiline': 'true', spellcheck: 'false' },
        transformPastedHTML: (pasted) => {
          const { html, hadImages } = cleanPaste(pasted, session.id)
          if (hadImages) refuseImages()
          return html
        },
        transformPastedText: (text) => text.replace(/^[\s\u3000\u00a0]+/gm, ''),
        handlePaste: (_view, event) => onlyImages(event.clipboardData) && (refuseImages(), true),
        handleDrop: (_view, event) => onlyImages(event.dataTransfer) && (refuseImages(), true),
      },
    },
    [session, fragment],
  )

  const { closing, onKeyDown, dismiss } = useClosing(editor, editable, sectionRoot(sectionId))

  useEffect(() => {
    const follow = ({ changedParentTypes }: UndoneStep) => {
      if (changedParentTypes.has(fragment) && !editor.isFocused) focusNow(editor)
    }
    session.undo.on('stack-item-popped', follow)
    return () => session.undo.off('stack-item-popped', follow)
  }, [session, fragment, editor])

  const onFocus = () => {
    if (focused) return
    setFocused(true)
    session.undo.stopCapturing()
    session.setPlace({ section: sectionId })
  }
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    // Another window in front is no reason to leave.
    if (event.currentTarget.contains(event.relatedTarget) || !document.hasFocus()) return
    setFocused(false)
    dismiss()
    leave(session, sectionId)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the text in it
    <div className="section-editor" data-section={sectionId} onFocus={onFocus} onBlur={onBlur} onKeyDown={onKeyDown}>
      <EditorContent editor={editor} />
      {closing && <ClosedSlip key={closing.top} sectionId={sectionId} closing={closing} onDismiss={dismiss} />}
      {focused && editable && <SectionToolbar editor={editor} sectionId={sectionId} />}
    </div>
  )
})

interface UndoneStep {
  readonly changedParentTypes: ReadonlyMap<unknown, unknown>
}

function leave(session: ReportSession, sectionId: string): void {
  const { place } = session
  if (place && 'section' in place && place.section === sectionId) session.setPlace(null)
}

/** A picture alone, as a screenshot or a dropped file; beside it Word also offers the text. */
function onlyImages(data: DataTransfer | null): boolean {
  if (!data || data.types.includes('text/html') || data.types.includes('text/plain')) return false
  return [...data.files].some((file) => file.type.startsWith('image/'))
}
