import { useRef, useState } from 'react'
import type { Comparison } from '@gongping/shared/compare/comparison.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { DownIcon, UpIcon } from '../../ui/icons.tsx'
import { FigureChanges, HeaderChanges } from './figure-changes.tsx'
import type { NamedPart } from './restore-dialog.tsx'
import { SectionChanges } from './section-changes.tsx'
import { TableChanges } from './table-changes.tsx'
import { useChangeWalk } from './use-change-walk.ts'
import { isSectionChanged, stopsOf } from './walk-changes.ts'

interface Props {
  readonly comparison: Comparison
  /** Of the version before. */
  readonly number: number
  /** Absent: nothing can be put back from here. */
  readonly onRestore?: ((part: NamedPart) => void) | undefined
}

/** What is different: key figures, then tables, then the text. */
export function ComparisonView({ comparison, number, onRestore }: Props) {
  const t = useT()
  const { figures, header, tables, sections, count } = comparison
  const frame = useRef<HTMLElement>(null)
  const { at, go } = useChangeWalk(frame, stopsOf(comparison))
  const [isFolded, setFolded] = useState(true)
  const shown = isFolded ? sections.filter(isSectionChanged) : sections
  const rest = sections.length - shown.length
  return (
    <>
      {count > 0 && (
        <div className="change-walk">
          <output className="change-count number">
            {at === 0 ? t('versions.count', { count }) : t('versions.at', { at, count })}
          </output>
          <Button size="small" icon={<UpIcon />} hint={t('versions.changeHint')} onClick={() => go(-1)}>
            {t('versions.previousChange')}
          </Button>
          <Button size="small" icon={<DownIcon />} hint={t('versions.changeHint')} onClick={() => go(1)}>
            {t('versions.nextChange')}
          </Button>
          <label className="change-all">
            <input type="checkbox" checked={!isFolded} onChange={() => setFolded(!isFolded)} />
            {t('versions.showAll')}
          </label>
        </div>
      )}
      <section ref={frame} className="comparison" data-region tabIndex={-1} aria-label={t('versions.comparison')}>
        {count === 0 && (
          <div className="versions-note">
            <h2>{t('versions.same')}</h2>
            <p>{t('versions.sameText')}</p>
          </div>
        )}
        <FigureChanges figures={figures} isOneTable={tables.length === 1} />
        <HeaderChanges header={header} />
        {tables.map((table) => (
          <TableChanges key={table.id} table={table} isOnly={tables.length === 1} onRestore={onRestore} number={number} />
        ))}
        {shown.map((section) => (
          <SectionChanges key={section.id} section={section} isFolded={isFolded} onRestore={onRestore} number={number} />
        ))}
        {count > 0 && rest > 0 && <p className="versions-rest">{t('versions.unchangedSections', { count: rest })}</p>}
      </section>
    </>
  )
}
