import { useT } from '../../i18n/use-language.tsx'
import type { DraftPart } from '../../session/unsaved-draft.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { useToast } from '../../ui/toast.tsx'
import './unsaved-draft.css'

interface Props {
  readonly parts: readonly DraftPart[]
  readonly onClose: () => void
}

/** Edits that the server did not take, so that nobody has to write them from memory. */
export function UnsavedDraftDialog({ parts, onClose }: Props) {
  const t = useT()
  const toast = useToast()
  const all = parts.map(({ where, text }) => `${where}\n${text}`).join('\n\n')
  const copy = () => void navigator.clipboard.writeText(all).then(() => toast(t('common.copied')))
  return (
    <Dialog title={t('ended.draftTitle')} onClose={onClose} width={640}>
      <p>{t('ended.draftText')}</p>
      <ScrollBox className="unsaved-draft" label={t('ended.draftTitle')}>
        {parts.map(({ where, text }) => (
          <section key={where + text}>
            <h3>{where}</h3>
            <p>{text}</p>
          </section>
        ))}
      </ScrollBox>
      <div className="dialog-actions">
        {/* Browsers give the clipboard to pages on https only; the text can be selected in any case. */}
        {isSecureContext && <Button onClick={copy}>{t('common.copy')}</Button>}
        <Button kind="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </Dialog>
  )
}
