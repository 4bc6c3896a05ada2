import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { CreateReport, Created } from '@gongping/shared/protocol/http.ts'
import { blankContent } from '@gongping/shared/report/blank-content.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import type { Office } from './office.ts'
import { saveNewReport } from './save-new-report.ts'

/** Makes an empty report from a template. Fails with `template-unknown`. */
export async function createReport(office: Office, personId: string, wanted: CreateReport): Promise<Result<Created, Failure>> {
  const template = findTemplate(wanted.template)
  if (!template) return err(failure('template-unknown', { template: wanted.template }))
  return ok({ id: await saveNewReport(office, personId, blankContent(template, wanted)) })
}
