import { NOT_UNDERSTOOD, type NotUnderstood } from '@gongping/shared/importing/not-understood.ts'
import { templates } from '@gongping/shared/template/catalogue.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import './import-dialog.css'

/** What found no place of its own: the line, the words, why, and where they were kept. */
export function NotUnderstoodList({ items }: { readonly items: readonly NotUnderstood[] }) {
  const { t, language } = useLanguage()
  return (
    <>
      <p>{t('import.notUnderstood', { count: items.length })}</p>
      <ScrollBox className="not-understood" label={t('import.done')}>
        <ul>
          {items.map((item) => (
            <li key={`${item.line}/${item.at}/${item.code}/${item.text}`}>
              <p className="not-understood-text">{item.text}</p>
              <p className="not-understood-note">
                {item.line > 0 && <span className="number">{t('import.line', { line: item.line })}</span>}
                {item.at !== undefined && <code>{item.at}</code>}
                <span>{NOT_UNDERSTOOD[item.code][language]}</span>
                {item.keptIn !== '' && <span>{t('import.keptIn', { place: placeName(item.keptIn) ?? t('report.tables') })}</span>}
              </p>
            </li>
          ))}
        </ul>
      </ScrollBox>
    </>
  )
}

/** The heading of a section; null for a table, whose id names no template. */
function placeName(id: string): string | null {
  const section = templates.flatMap((template) => template.sections).find((candidate) => candidate.id === id)
  return section ? section.number + section.title : null
}
