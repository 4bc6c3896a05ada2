import { useT } from '../../i18n/use-language.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { useToast } from '../../ui/toast.tsx'

/** Copies a text and says so; where the browser forbids it, says how to do it by hand. */
export function useCopy(): (text: string) => void {
  const t = useT()
  const toast = useToast()
  return (text) => void copyText(text).then((done) => toast(t(done ? 'common.copied' : 'common.copyByHand')))
}
