import type { TemplateSummary } from '@gongping/shared/protocol/http.ts'
import { templates } from '@gongping/shared/template/catalogue.ts'
import { templateRef } from '@gongping/shared/template/template.ts'

/** The forms that ship. */
export function listTemplates(): TemplateSummary[] {
  return templates.map((template) => ({
    ref: templateRef(template),
    name: template.name,
    nameEn: template.nameEn,
    source: template.source,
  }))
}
