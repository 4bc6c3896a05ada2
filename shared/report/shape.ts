/**
 * The names inside the Y.Doc of a report, and nothing else knows them. They are a contract with stock
 * y-websocket clients (contract §8), so they change only together with a migration.
 *
 * All maps are flat maps of strings: a nested map that two people create at once loses one of the two.
 * Roots exist by being named, so nobody can create one twice.
 */
export const ROOT_META = 'meta'
export const ROOT_FACTS = 'facts'
export const ROOT_CELLS = 'cells'
export const ROOT_ROWS = 'rows'
const SECTION_PREFIX = 'section/'
export const TEXT_PREFIX = 'text/'
/** Of places, not of roots: see {@link placeOf}. */
export const ROW_PREFIX = 'row/'

/** Version of this shape. A client that speaks an older one is turned away before it syncs (close code 4426). */
export const SCHEMA_VERSION = 2

/** The Yjs clientID that writes seeds. Reserved: no person may write under it. */
export const SEED_CLIENT_ID = 1

/** What a report is written by: a change here would make it unreadable, so only the server writes it. */
export const PROTECTED_META = ['schema', 'template'] as const
export const EDITABLE_META = ['title', 'year', 'unit/name', 'unit/supervisor'] as const
export type MetaKey = (typeof PROTECTED_META)[number] | (typeof EDITABLE_META)[number]

/** Things that `rows` holds the structure of: what it is, where it stands, whether it was removed. */
export type EntityKind = 'table' | 'fund' | 'indicator'
export type EntityField = 'kind' | 'form' | 'table' | 'order' | 'deleted'

export type TableField = 'name' | 'supervisor' | 'implementer' | 'unit' | 'printed/weight' | 'printed/score'
export type FundField = 'label' | 'initial' | 'budget' | 'executed' | 'weight' | 'rate' | 'score'
export type IndicatorField = 'level1' | 'level2' | 'target' | 'actual' | 'weight' | 'score'
export type CellField = TableField | FundField | IndicatorField

/** Long text two people may type in at once: a Y.Text each. Goals belong to a table, the rest to an indicator. */
export type GoalField = 'goal/expected' | 'goal/actual'
export type IndicatorTextField = 'level3' | 'reason' | 'method'
export type TextField = GoalField | IndicatorTextField

export const TEXT_FIELDS: readonly TextField[] = ['goal/expected', 'goal/actual', 'level3', 'reason', 'method']

/** Of a basic figure (基础数据): this year's value, its unit, last year's value. */
export type FactPart = 'value' | 'unit' | 'last'

export const sectionRoot = (sectionId: string): string => SECTION_PREFIX + sectionId
export const textRoot = (rowId: string, field: TextField): string => `${TEXT_PREFIX}${rowId}/${field}`
export const cellKey = (rowId: string, field: CellField): string => `${rowId}/${field}`
export const entityKey = (entityId: string, field: EntityField): string => `${entityId}/${field}`
export const factKey = (key: string, part: FactPart): string => `${key}/${part}`
export const fundRowId = (tableId: string, fundId: string): string => `${tableId}/fund/${fundId}`

export type RootKind = 'meta' | 'facts' | 'cells' | 'rows' | 'section' | 'text'

/** What a root of that name is, or null for a name that this shape does not have. */
export function rootKind(name: string): RootKind | null {
  if (name === ROOT_META || name === ROOT_FACTS || name === ROOT_CELLS || name === ROOT_ROWS) return name
  if (name.startsWith(SECTION_PREFIX) && ID.test(name.slice(SECTION_PREFIX.length))) return 'section'
  if (name.startsWith(TEXT_PREFIX)) {
    const rest = name.slice(TEXT_PREFIX.length)
    const field = TEXT_FIELDS.find((candidate) => rest.endsWith(`/${candidate}`))
    if (field && ID.test(rest.slice(0, -field.length - 1))) return 'text'
  }
  return null
}

/**
 * What of the report a change in a root (under `key`, in a map) belongs to: "section/<id>", "row/<id>" (indicators,
 * fund rows and tables), "facts" or "meta". This is how the log notes who changed what.
 */
export function placeOf(root: string, key: string | null): string {
  const kind = rootKind(root)
  if (kind === 'text') return rowPlace(root.slice(TEXT_PREFIX.length))
  if (kind === 'cells' || kind === 'rows') return key === null ? root : rowPlace(key)
  return root
}

/** Row ids end where the name of a field begins; only fund rows have slashes of their own. */
function rowPlace(path: string): string {
  const [row = '', part, fund] = path.split('/')
  return ROW_PREFIX + (part === 'fund' && fund !== undefined ? fundRowId(row, fund) : row)
}

/** Ids of sections, tables and rows: no slash, so that keys can be taken apart again. */
export const ID = /^[\w.-]{1,64}$/
