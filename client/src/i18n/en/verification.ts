import type { verification as zh } from '../zh-CN/verification.ts'

export const verification: Readonly<Record<keyof typeof zh, string>> = {
  'verify.title': 'Verify',
  'verify.link': 'Verify a file',
  'verify.intro':
    'Whether a file is the final version, and unchanged, is found out here, paragraph by paragraph and cell by cell. The file is only compared: it is not kept, and changes no report.',
  'verify.kinds': 'One file at a time, as exported here: Word (.docx), text (.txt) or JSON, up to 20 MB',
  'verify.agreed': 'It is the final version, unchanged',
  'verify.agreedText': 'The file is, in all that it shows, what this final version is exported as.',
  'verify.superseded': 'It is a final version, unchanged, that was corrected since',
  'verify.supersededText':
    'The file says what was final then. The report was corrected since and this version holds no more; ask the owner of the report for the new one.',
  'verify.same-words': 'It says what the final version says, but is not as exported',
  'verify.same-wordsText':
    'Paragraph by paragraph and cell by cell it says the same, and nothing hidden or added was found; but it was saved again by an office program, exported by an older release, or made to look different, so how it shows cannot be vouched for. Pass on the final version, exported anew.',
  'verify.changed': 'The content was changed',
  'verify.changedText':
    'The file says that it is this final version, and differs from it. Rely on the final version, exported anew.',
  'verify.alsoSuperseded': 'That final version was corrected since, too; ask the owner of the report for the new one.',
  'verify.not-agreed': 'It is not final',
  'verify.not-agreedText':
    'It is a draft, or a version on which the agreement was not completed. Once the report is final, export it anew.',
  'verify.unknown': 'It is not recognised',
  'verify.unknownText':
    'Nothing in the file names a final version that is known here: it may have been exported before, may have lost the code in its last line, or may be a report of another unit. Choose the file as it was exported; if that is not recognised either, ask the owner of the report for it.',
  'verify.report': 'Report',
  'verify.unit': 'Unit',
  'verify.version': 'Version',
  'verify.agreedAt': 'Final since',
  'verify.agreedBy': 'Made final by',
  'verify.confirmers': 'Agreed by',
  'verify.nobody': 'Nobody was asked; the owner of the report finalised it',
  'verify.agreedOn': 'agreed {time}',
  'verify.differences': 'It differs in places: {count}',
  'verify.firstDifferences': 'It differs in many places; these are the first {count}',
  'verify.where': 'Where',
  'verify.expected': 'The final version says',
  'verify.found': 'The file says',
  'verify.notExpected': '(nothing in the final version)',
  'verify.notFound': '(nothing in the file)',
  'verify.notShown': 'This report is not open to you, so what the final version says is not shown.',
  'verify.paragraph': 'Paragraph {number}',
  'verify.line': 'Line {number}',
  'verify.cell': 'Table {table}, row {row}, cell {column}',
  'verify.outside': 'Outside the text (header, footer, note, comment)',
  'verify.styles': 'Styles',
  'verify.properties': 'Properties of the file',
  'verify.object': '[hidden, tracked or inserted content]',
}
