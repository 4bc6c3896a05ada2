import { useState } from 'react'
import type { Imported } from '@gongping/shared/protocol/http.ts'
import { importReport } from '../../api/reports.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { NotUnderstoodList } from './not-understood-list.tsx'

interface Props {
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

/** Choose a file, see what it lacks and what found no place of its own, open the report. */
export function ImportDialog({ onOpen, onClose }: Props) {
  const t = useT()
  const [fileName, setFileName] = useState('')
  const [imported, setImported] = useState<Imported | null>(null)
  const { busy, problem, submit } = useSubmission()

  const choose = (file: File) => {
    setFileName(file.name)
    void submit(
      () => importReport(file),
      (result) => {
        if (result.notUnderstood.length === 0 && result.tables > 0) onOpen(result.id)
        else setImported(result)
      },
    )
  }

  if (imported)
    return (
      <Dialog title={t('import.done')} onClose={onClose} width={640}>
        {imported.tables === 0 && <Notice tone="info" title={t('import.noTables')} />}
        {imported.notUnderstood.length > 0 && <NotUnderstoodList items={imported.notUnderstood} />}
        <div className="dialog-actions">
          <Button onClick={() => setImported(null)}>{t('import.another')}</Button>
          <Button kind="primary" onClick={() => onOpen(imported.id)}>
            {t('import.open')}
          </Button>
        </div>
      </Dialog>
    )

  return (
    <Dialog title={t('import.title')} onClose={onClose} width={560}>
      {problem && <ProblemNotice problem={problem} />}
      <FileDrop onFile={choose} busyWith={busy ? fileName : null} accept=".txt,.json" kinds={t('import.kinds')} />
    </Dialog>
  )
}
