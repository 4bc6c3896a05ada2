import type { Membership } from '@gongping/server/store/report-sharing.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import { type NewColleague, hirePerson } from '@gongping/server/operations/hire-person.ts'
import { type HttpOffice, PASSWORD } from '../../support/http-office.ts'

/** Somebody who may have to do with a report of the first unit, and what they are in it. */
export interface Position {
  readonly name: string
  /** Their role where colleagues have none, and where colleagues draft. */
  readonly closed: ReportRole | null
  readonly shared: ReportRole | null
  /** Given by name in every report. */
  readonly granted?: Membership
  /** Where they stand; absent: in the first unit. */
  readonly unit?: 'schools'
  readonly isUnitAdmin?: boolean
  readonly role?: 'admin'
  readonly reviewsFirst?: boolean
  readonly hasLeft?: boolean
  /** Row t1 is bindingly theirs; of everybody else, it is not. */
  readonly ownsRow?: boolean
}

const given = (role: ReportRole): Membership => ({ role, scope: null })

/** By hand: what each of them is, so that the tables are not judged by themselves. */
export const POSITIONS: readonly Position[] = [
  { name: '负责人', closed: 'owner', shared: 'owner', granted: given('owner') },
  { name: '起草人', closed: 'drafter', shared: 'drafter', granted: given('drafter') },
  {
    name: '分管一章的起草人',
    closed: 'drafter',
    shared: 'drafter',
    granted: { role: 'drafter', scope: ['section/duties'] },
  },
  { name: '填第一张表的起草人', closed: 'drafter', shared: 'drafter', granted: given('drafter'), ownsRow: true },
  { name: '审阅人', closed: 'reviewer', shared: 'reviewer', granted: given('reviewer') },
  { name: '查看人', closed: 'viewer', shared: 'viewer', granted: given('viewer') },
  { name: '同事', closed: null, shared: 'drafter' },
  { name: '单位管理员', closed: 'owner', shared: 'owner', isUnitAdmin: true, granted: given('viewer') },
  { name: '财政审核人员', closed: 'reviewer', shared: 'reviewer', unit: 'schools', reviewsFirst: true },
  { name: '请来的外单位查看人', closed: 'viewer', shared: 'viewer', unit: 'schools', granted: given('viewer') },
  { name: '外单位人员', closed: null, shared: null, unit: 'schools' },
  { name: '外单位管理员', closed: null, shared: null, unit: 'schools', isUnitAdmin: true },
  { name: '外单位的服务器管理员', closed: null, shared: null, unit: 'schools', role: 'admin' },
  { name: '已停用的负责人', closed: null, shared: null, granted: given('owner'), hasLeft: true },
]

export interface Actor {
  readonly position: Position
  readonly id: string
  readonly token: string
}

/** Hires all of them, each with an API token. */
export async function hireCast({ office, identity, store }: HttpOffice): Promise<Actor[]> {
  await store.units.createUnit({ id: 'schools', name: '教育局' })
  const [first] = await store.units.units()
  const cast: Actor[] = []
  for (const position of POSITIONS) {
    const { name, role, isUnitAdmin = false, unit } = position
    const account: NewColleague = {
      name: `u${cast.length}`,
      display: name,
      role: role ?? 'member',
      password: PASSWORD,
      isUnitAdmin,
    }
    const hired = await hirePerson(office, identity, unit ? { ...account, unitId: unit } : account)
    if (!hired.ok) throw new Error(hired.error.code)
    const { id } = hired.value
    if (position.reviewsFirst && first) await store.units.setReviewer(first.id, id, true)
    const { token } = await identity.createToken(id)
    if (position.hasLeft) await leave({ store, identity }, id)
    cast.push({ position, id, token })
  }
  return cast
}

async function leave({ store, identity }: Pick<HttpOffice, 'store' | 'identity'>, personId: string): Promise<void> {
  const staff = await store.units.staffOf(personId)
  if (!staff) throw new Error('placed when hired')
  await store.units.place({ ...staff, isActive: false })
  await identity.deactivate(personId)
}
