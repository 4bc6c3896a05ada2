import type { ReportMember } from '@gongping/shared/protocol/members.ts'

/** Where somebody stands, as colleagues tell people of one name apart. */
export type Whereabouts = Pick<ReportMember, 'division' | 'post' | 'otherUnit' | 'reviewsUnit'>

/** "县财政局 · 预算股 · 科员"; "" where nothing is known. */
export function whereaboutsWords({ otherUnit, division, post }: Whereabouts): string {
  return [otherUnit ?? '', division, post].filter((word) => word !== '').join(' · ')
}
