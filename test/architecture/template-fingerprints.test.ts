import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from '@gongping/shared/report/canonical.ts'
import { templates } from '@gongping/shared/template/catalogue.ts'
import { templateRef } from '@gongping/shared/template/template.ts'

/** SHA-256 of the canonical JSON of every published template: append only. */
const FINGERPRINTS: Readonly<Record<string, string>> = {
  'hunan-department@2022.1': '5bb7221079835be829af5d987632f82c28261739234bff072c01b242a653066f',
  'national-project@2020.1': '6e9992473f1aeacff0b96918ba63992da3104134e985a7c0a0f3ee9f7bef287c',
}

test('a published template never changes', () => {
  const now = Object.fromEntries(templates.map((template) => [templateRef(template), fingerprint(template)]))
  expect(now, 'reports name their template for ever: publish a correction as a new version and add its fingerprint').toEqual(
    FINGERPRINTS,
  )
})

function fingerprint(template: unknown): string {
  return createHash('sha256').update(canonicalJson(template)).digest('hex')
}
