import type { AuditRecord } from '@gongping/shared/protocol/audit.ts'
import type { PersonName } from '@gongping/shared/protocol/http.ts'
import type { Translate } from '../../i18n/translate.ts'

/** So much of an id tells it from others. */
const ID_START = 8

/** Who did it, in words. */
export function actorName({ person, address }: AuditRecord, t: Translate): string {
  if (person) return personName(person, t)
  if (address === 'cli') return t('audit.command')
  return t(address === '' ? 'audit.server' : 'audit.nobody')
}

export function personName({ id, display }: PersonName, t: Translate): string {
  return display || t('audit.unknownPerson', { id: id.slice(0, ID_START) })
}

export function reportName({ id, title }: NonNullable<AuditRecord['report']>, t: Translate): string {
  return title || t('audit.unknownReport', { id: id.slice(0, ID_START) })
}
