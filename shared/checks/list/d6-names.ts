import type { ReportContent, TableContent } from '../../report/content.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { findNearNames, isNearName } from '../prose/near-name.ts'
import { placeOf } from '../prose/quote.ts'
import { METHOD_SENTENCES, checkMethodName } from '../table/method-name.ts'
import { perTable } from '../per-table.ts'

const sentences = {
  table: {
    severity: 'warning',
    zh: '自评表的{field}写成“{wrong}”，别处是“{right}”，只差一个字，请统一。',
    en: 'The table says "{wrong}" ({field}), elsewhere it is "{right}": they differ by one character, make them agree.',
  },
  prose: {
    severity: 'warning',
    zh: '文中写成“{wrong}”，与{field}“{right}”只差一个字，请统一。',
    en: 'The text says "{wrong}", which differs by one character from "{right}" ({field}): make them agree.',
  },
  blank: {
    severity: 'style',
    zh: '自评表“{table}”没有填主管部门，请补填。',
    en: 'The table "{table}" does not name its supervising department: fill it in.',
  },
  ...METHOD_SENTENCES,
} as const satisfies Sentences

const say = speaker('D6', sentences)

const methodNames = perTable(({ rows }) => rows.flatMap(checkMethodName))

/** D6: projects, owners and units are called the same everywhere. Short forms are names too; a slip is none. */
export const names: Check = { code: 'D6', sentences, run: checkNames }

type Field = 'name' | 'supervisor' | 'implementer'

const FIELDS: Readonly<Record<Field, string>> = { name: '项目名称', supervisor: '主管部门', implementer: '实施单位' }

/** A name as somebody wrote it into its place. */
interface Name {
  readonly text: string
  readonly field: string
  readonly place: Place | null
}

function checkNames(input: CheckInput): Finding[] {
  const { content, prose } = input
  const known = namesOf(content)
  const all = new Set(known.map(({ text }) => text))
  const inTables = known.flatMap((name, at) => {
    const { place, text, field } = name
    // Of two that differ, the one that stands first is taken for right.
    const right = known.slice(0, at).find((other) => isNearName(text, other.text))
    return right && place
      ? [say('table', { field, wrong: text, right: right.text }, [place, ...(right.place ? [right.place] : [])])]
      : []
  })
  const inProse = prose.sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph, at) =>
      unique(known).flatMap(({ text, field }) =>
        findNearNames(paragraph, text).flatMap(({ start, end }) => {
          const wrong = paragraph.slice(start, end)
          if (all.has(wrong) || [...all].some((other) => other.includes(wrong))) return []
          const spot = { section: section.id, paragraph: at, sentence: 0, labelStart: start, end }
          return [say('prose', { field, wrong, right: text }, [placeOf(section, spot)])]
        }),
      ),
    ),
  )
  return [...inProse, ...inTables, ...content.tables.flatMap(checkSupervisor), ...methodNames(input, [])]
}

/** A form that asks for 主管部门 beside the two cells that are filled in. */
function checkSupervisor(table: TableContent): Finding[] {
  const isBlank =
    table.kind === 'project' && tidy(table.supervisor) === '' && tidy(table.name) !== '' && tidy(table.implementer) !== ''
  if (!isBlank) return []
  return [
    say('blank', { table: table.name.trim() }, [
      { table: table.id, row: table.id, field: 'supervisor', quote: table.supervisor },
    ]),
  ]
}

function namesOf({ unit, tables }: ReportContent): Name[] {
  const own = [
    { text: tidy(unit.name), field: '单位名称', place: null },
    { text: tidy(unit.supervisor ?? ''), field: '主管部门', place: null },
  ]
  return [...own, ...tables.flatMap(namesOfTable)].filter(({ text }) => text !== '')
}

function namesOfTable(table: TableContent): Name[] {
  return (Object.keys(FIELDS) as Field[]).map((field) => ({
    text: tidy(table[field]),
    field: FIELDS[field],
    place: { table: table.id, row: table.id, field, quote: table[field] },
  }))
}

function unique(all: readonly Name[]): Name[] {
  return all.filter(({ text }, at) => all.findIndex((other) => other.text === text) === at)
}

/** Without the breaks of its cell and (盖章) behind it. */
function tidy(name: string): string {
  return name.replace(/\s/g, '').replace(/[(（](?:盖章|公章|章|签章)[)）]$/, '')
}
