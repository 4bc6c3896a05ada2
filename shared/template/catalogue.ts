import { hunanDepartment2022v1 } from './forms/hunan-department-2022-1.ts'
import { nationalProject2020v1 } from './forms/national-project-2020-1.ts'
import { type Template, templateRef } from './template.ts'

/** The forms that ship. A new form is one file in forms/ and one line here. */
export const templates: readonly Template[] = [hunanDepartment2022v1, nationalProject2020v1]

export const DEFAULT_TEMPLATE: Template = hunanDepartment2022v1

/** Finds "ID@VERSION", or by "ID" the newest version of it. */
export function findTemplate(ref: string): Template | undefined {
  return templates.find((template) => templateRef(template) === ref) ?? templates.findLast((template) => template.id === ref)
}
