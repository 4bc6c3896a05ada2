import { useState } from 'react'
import { useT } from '../../i18n/use-language.tsx'
import type { Draft } from '../../session/draft.ts'
import type { DraftCopy } from '../../session/draft-copy.ts'
import { readable } from '../../session/place-words.ts'
import { useContent } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { DraftPartView } from './draft-part-view.tsx'
import { useCopy } from './use-copy.ts'
import './draft.css'

interface Props {
  readonly draft: Draft
  readonly copy: DraftCopy
  readonly onClose: () => void
}

/** Everything that was not taken, place by place: to read, to copy out, to write into the report again. */
export function DraftDialog({ draft, copy, onClose }: Props) {
  const t = useT()
  const copyOut = useCopy()
  const facts = useContent((content) => content.facts)
  const [isAsking, setIsAsking] = useState(false)
  const all = draft.parts.map(({ where, words }) => `${where}\n${readable(words, facts)}`).join('\n\n')
  return (
    <Dialog title={t('draft.title')} onClose={onClose} width={880}>
      <p className="dialog-text">{t('draft.text')}</p>
      <ScrollBox className="draft" label={t('draft.title')}>
        {draft.parts.map((part) => (
          <DraftPartView key={part.id} part={part} onApplied={() => copy.markApplied(part.id)} onLeave={onClose} />
        ))}
      </ScrollBox>
      {isAsking ? (
        <div className="dialog-actions">
          <span className="draft-ask">{t('draft.discardAsk')}</span>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the question begins at the answer that changes nothing */}
          <Button autoFocus onClick={() => setIsAsking(false)}>
            {t('common.cancel')}
          </Button>
          <Button kind="primary" onClick={() => copy.discardAll()}>
            {t('draft.discard')}
          </Button>
        </div>
      ) : (
        <div className="dialog-actions">
          <Button kind="quiet" onClick={() => setIsAsking(true)}>
            {t('draft.discard')}
          </Button>
          <span className="draft-gap" />
          <Button onClick={() => copyOut(all)}>{t('draft.copyAll')}</Button>
          <Button kind="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
