import { useEffect, useState } from 'react'
import type { MessageKey } from '../../i18n/translate.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyboardIcon } from '../../ui/icons.tsx'
import './shortcut-sheet.css'

type Key = Extract<MessageKey, `shortcuts.${string}`>

const SHEET: readonly { readonly title: Key; readonly rows: readonly (readonly [keys: string, does: Key])[] }[] = [
  {
    title: 'shortcuts.everywhere',
    rows: [
      ['Ctrl+Z', 'shortcuts.undo'],
      ['Ctrl+Y', 'shortcuts.redo'],
      ['F6', 'shortcuts.regions'],
      ['Ctrl+Alt+M', 'shortcuts.comment'],
      ['J / K', 'shortcuts.nextComment'],
      ['Ctrl+Alt+H', 'shortcuts.versions'],
      ['J / K', 'shortcuts.nextChange'],
      ['Ctrl+/', 'shortcuts.help'],
    ],
  },
  {
    title: 'shortcuts.text',
    rows: [['Alt+Insert', 'shortcuts.insert']],
  },
  {
    title: 'shortcuts.table',
    rows: [
      ['↑ ↓ ← →', 'shortcuts.arrows'],
      ['Tab / Shift+Tab', 'shortcuts.tab'],
      ['Enter / Shift+Enter', 'shortcuts.enter'],
      ['F2', 'shortcuts.edit'],
      ['Esc', 'shortcuts.escape'],
      ['Alt+Enter', 'shortcuts.newline'],
      ['Delete', 'shortcuts.clear'],
      ['Ctrl+D', 'shortcuts.copyAbove'],
      ['Ctrl+Home / Ctrl+End', 'shortcuts.ends'],
      ['Alt+Insert', 'shortcuts.addRow'],
      ['Alt+Delete', 'shortcuts.removeRow'],
      ['Ctrl+Alt+Shift+M', 'shortcuts.commentRow'],
    ],
  },
]

/** Ctrl+/ or its button shows what can be done by keyboard. */
export function ShortcutSheet() {
  const t = useT()
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen((before) => !before)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <Button kind="quiet" icon={<KeyboardIcon />} label={t('report.shortcuts')} onClick={() => setOpen(true)} />
      {open && (
        <Dialog title={t('shortcuts.title')} onClose={() => setOpen(false)}>
          {SHEET.map(({ title, rows }) => (
            <table key={title} className="shortcuts">
              <caption>{t(title)}</caption>
              <tbody>
                {rows.map(([keys, does]) => (
                  <tr key={does}>
                    <th scope="row">
                      <kbd>{keys}</kbd>
                    </th>
                    <td>{t(does)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
        </Dialog>
      )}
    </>
  )
}
