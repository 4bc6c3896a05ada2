import { type Difference, MAX_DIFFERENCES } from '@gongping/shared/protocol/verification.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Table } from '../../ui/table.tsx'
import { changedPart } from './changed-part.ts'
import { placeWords } from './place-words.ts'

interface Props {
  readonly differences: readonly Difference[]
  /** Whoever may not read the report sees what the file says, and not what it should. */
  readonly mayRead: boolean
}

/** Where a file says something else than what was agreed, in the order of the report. */
export function DifferenceList({ differences, mayRead }: Props) {
  const t = useT()
  const count = differences.length
  const title = count < MAX_DIFFERENCES ? t('verify.differences', { count }) : t('verify.firstDifferences', { count })
  const head = (
    <>
      <th scope="col">{t('verify.where')}</th>
      {mayRead && <th scope="col">{t('verify.expected')}</th>}
      <th scope="col">{t('verify.found')}</th>
    </>
  )
  return (
    <>
      <h3 className="verified-title">{title}</h3>
      {!mayRead && <p className="verified-note">{t('verify.notShown')}</p>}
      <Table caption={title} head={head} className="verified-differences">
        {differences.map(({ where, expected, found }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list of one answer never changes, and places may repeat
          <tr key={at}>
            <th scope="row" className="table-fixed">
              {placeWords(t, where)}
            </th>
            {mayRead && (
              <td>
                <Words text={expected} other={found} none={t('verify.notExpected')} />
              </td>
            )}
            <td>
              <Words text={found} other={mayRead ? expected : ''} none={t('verify.notFound')} />
            </td>
          </tr>
        ))}
      </Table>
    </>
  )
}

/** What stands for something that is not told in words. */
const OBJECT = '\ufffc'

interface WordsProps {
  readonly text: string
  readonly other: string
  /** Said where there are no words. */
  readonly none: string
}

/** The words, with the part marked that the other side says differently. */
function Words({ text, other, none }: WordsProps) {
  const t = useT()
  if (text === '') return <span className="table-none">{none}</span>
  const shown = text.replaceAll(OBJECT, t('verify.object'))
  if (other === '') return shown
  const { before, changed, after } = changedPart(shown, other.replaceAll(OBJECT, t('verify.object')))
  return (
    <>
      {before}
      {changed !== '' && <mark>{changed}</mark>}
      {after}
    </>
  )
}
