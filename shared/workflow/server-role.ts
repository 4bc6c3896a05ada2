/** What somebody is on the whole server: an administrator (服务器管理员) looks after units and people, not their reports. */
export const ROLES = ['admin', 'member'] as const
export type Role = (typeof ROLES)[number]
