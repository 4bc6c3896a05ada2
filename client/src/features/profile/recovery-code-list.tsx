import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { OnceDialog } from '../../ui/once-dialog.tsx'
import { useToast } from '../../ui/toast.tsx'

interface Props {
  /** Whose account it is: says on paper what the codes are for. */
  readonly name: string
  readonly codes: readonly string[]
  readonly onKept: () => void
}

/** Shown once. Printed alone: see profile.css. */
export function RecoveryCodeList({ name, codes, onKept }: Props) {
  const t = useT()
  const toast = useToast()
  const copy = async () => toast(t((await copyText(codes.join('\n'))) ? 'common.copied' : 'common.copyByHand'))
  const keep = (
    <>
      <Button onClick={() => void copy()}>{t('profile.copyCodes')}</Button>
      <Button onClick={() => print()}>{t('profile.printCodes')}</Button>
    </>
  )
  return (
    <OnceDialog
      title={t('profile.codesTitle')}
      text={t('profile.codesText')}
      done={t('profile.codesKept')}
      onDone={onKept}
      actions={keep}
    >
      <figure className="recovery-codes">
        <figcaption>{t('profile.codesOf', { name })}</figcaption>
        <ol aria-label={t('profile.codes')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
      </figure>
    </OnceDialog>
  )
}
