import { useT } from '../../i18n/use-language.tsx'
import { useContent, useFindings, usePeople } from '../../session/use-session.ts'
import { reveal } from '../../ui/reveal.ts'
import { entryOf, findingCounts, outlineOf } from './outline-items.ts'
import './outline.css'

/** The headings of the form, each with what is filled, what is to check and who is there. */
export function Outline() {
  const t = useT()
  const content = useContent()
  const counts = findingCounts(useFindings(), content)
  const others = usePeople().filter((person) => !person.me)

  return (
    <ul className="outline">
      {outlineOf(content).map(({ kind, id, level, title, filled }) => {
        const findings = counts.get(id) ?? 0
        const here = others.filter(({ place }) => place && !('fact' in place) && entryOf(content, place) === id)
        return (
          <li key={id}>
            <button
              type="button"
              className="outline-entry"
              data-level={level}
              data-kind={kind}
              onClick={() => reveal({ [kind]: id })}
            >
              <span className="outline-state" data-filled={filled}>
                {filled !== null && (
                  <span className="visually-hidden">{t(filled ? 'report.filledSection' : 'report.emptySection')}</span>
                )}
              </span>
              <span className="outline-title">{title}</span>
              {here.map((person) => (
                <span key={person.clientId} className="outline-person" style={{ backgroundColor: person.color }} />
              ))}
              {here.length > 0 && (
                <span className="visually-hidden">
                  {t('outline.people', { names: here.map(({ display }) => display).join('、') })}
                </span>
              )}
              {findings > 0 && (
                <span className="outline-findings number">
                  <span aria-hidden="true">{findings}</span>
                  <span className="visually-hidden">{t('outline.findings', { count: findings })}</span>
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
