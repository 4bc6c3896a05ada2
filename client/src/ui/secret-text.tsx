import { useT } from '../i18n/use-language.tsx'
import { Button } from './button.tsx'
import { copyText } from './copy-text.ts'
import { useToast } from './toast.tsx'
import './secret-text.css'

interface Props {
  readonly label: string
  readonly text: string
}

/** Something to be copied or read out: a link, a first password, a secret. */
export function SecretText({ label, text }: Props) {
  const t = useT()
  const toast = useToast()
  const copy = async () => toast(t((await copyText(text)) ? 'common.copied' : 'common.copyByHand'))
  return (
    <div className="secret-text">
      <div className="secret-text-words">
        <span>{label}</span>
        <code>{text}</code>
      </div>
      <Button label={t('common.copyNamed', { name: label })} onClick={() => void copy()}>
        {t('common.copy')}
      </Button>
    </div>
  )
}
