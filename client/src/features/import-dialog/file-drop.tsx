import { type DragEvent, useRef, useState } from 'react'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import './import-dialog.css'

interface Props {
  readonly onFile: (file: File) => void
  /** Name of the file that is being read. */
  readonly busyWith: string | null
}

/** Takes one file, dropped or chosen. */
export function FileDrop({ onFile, busyWith }: Props) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && busyWith === null) onFile(file)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is a short cut for the button inside
    <section
      className="file-drop"
      data-over={over}
      aria-label={t('import.text')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p aria-live="polite">{busyWith === null ? t('import.text') : t('import.working', { name: busyWith })}</p>
      <Button kind="primary" busy={busyWith !== null} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".txt,.json"
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file can be chosen again after it was mended.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
      <p className="file-drop-kinds">{t('import.kinds')}</p>
    </section>
  )
}
