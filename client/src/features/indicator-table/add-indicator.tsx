import { memo } from 'react'
import { ROOT_CELLS } from '@gongping/shared/report/shape.ts'
import type { TableForm } from '@gongping/shared/template/template.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useMayChange } from '../../session/use-session.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import { useGrid } from './grid-context.ts'

/** Adds an indicator to any group of the form, also to one that has no row left. */
export const AddIndicator = memo(function AddIndicator({ form }: { readonly form: TableForm }) {
  const t = useT()
  const { commands } = useGrid()
  const editable = useMayChange(ROOT_CELLS)
  const places = form.groups.flatMap(({ level1, level2 }) => level2.map((second) => ({ level1, level2: second })))
  if (!editable) return null
  return (
    <div className="indicator-table-actions">
      <MenuButton
        kind="quiet"
        items={places.map(({ level1, level2 }, at) => ({ key: String(at), label: `${level1} › ${level2}` }))}
        onChoose={(key) => {
          const place = places[Number(key)]
          if (place) commands.addTo(place)
        }}
      >
        ＋ {t('table.addIndicator')}
      </MenuButton>
    </div>
  )
})
