import type { Place } from '@gongping/shared/protocol/verification.ts'
import type { Translate } from '../../i18n/translate.ts'

/** Where in a file something stands. */
export function placeWords(t: Translate, { kind, numbers }: Place): string {
  const [first = '', row = '', column = ''] = numbers.map(String)
  if (kind === 'cell') return t('verify.cell', { table: first, row, column })
  return t(`verify.${kind}`, { number: first })
}
