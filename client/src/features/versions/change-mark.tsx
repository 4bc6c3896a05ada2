import { useT } from '../../i18n/use-language.tsx'

/** What happened to something that its words alone do not show. */
export function ChangeMark({ mark }: { readonly mark: 'added' | 'removed' | 'moved' | 'reformatted' }) {
  const t = useT()
  return (
    <span className="change-mark" data-mark={mark}>
      {t(`versions.mark.${mark}`)}
    </span>
  )
}
