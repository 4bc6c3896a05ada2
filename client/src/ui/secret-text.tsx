import { useT } from '../i18n/use-language.tsx'
import { Button } from './button.tsx'
import { copyText } from './copy-text.ts'
import { useToast } from './toast.tsx'
import './secret-text.css'

interface Props {
  readonly label: string
  readonly text: string
  /** Where it is what a dialog is about. */
  readonly hasFocus?: boolean
}

/** Something to be copied or read out: a link, a first password, a secret. */
export function SecretText({ label, text, hasFocus = false }: Props) {
  const t = useT()
  const toast = useToast()
  const copy = async () => toast(t((await copyText(text)) ? 'common.copied' : 'common.copyByHand'))
  return (
    <div className="secret-text">
      <div className="secret-text-words">
        <span>{label}</span>
        <code>{text}</code>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form that had the focus is gone */}
      <Button label={t('common.copyNamed', { name: label })} onClick={() => void copy()} autoFocus={hasFocus}>
        {t('common.copy')}
      </Button>
    </div>
  )
}
