import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useT } from '../i18n/use-language.tsx'
import { Button } from './button.tsx'
import './file-drop.css'

interface Props {
  readonly onFile: (file: File) => void
  /** Name of the file that is being read. */
  readonly busyWith: string | null
  /** Extensions that the browser offers first: ".txt,.json". */
  readonly accept: string
  /** The same in words. */
  readonly kinds: string
}

/** Takes one file, dropped or chosen. */
export function FileDrop({ onFile, busyWith, accept, kinds }: Props) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  useEffect(keepPage, [])

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
      aria-label={t('file.drop')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p aria-live="polite">{busyWith === null ? t('file.drop') : t('file.working', { name: busyWith })}</p>
      <Button kind="primary" busy={busyWith !== null} onClick={() => input.current?.click()}>
        {t('file.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={t('file.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file can be chosen again after it was mended.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
      <p className="file-drop-kinds">{kinds}</p>
    </section>
  )
}

/** A file that is dropped beside the frame would be opened in place of the page. */
function keepPage(): () => void {
  addEventListener('dragover', preventDefault)
  addEventListener('drop', preventDefault)
  return () => {
    removeEventListener('dragover', preventDefault)
    removeEventListener('drop', preventDefault)
  }
}

function preventDefault(event: Event): void {
  event.preventDefault()
}
