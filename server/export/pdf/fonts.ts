import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FACE, type FaceRole } from '@gongping/shared/printing/official-page.ts'
import { readFontFile } from './font-file.ts'
import { Coverage } from './shown-text.ts'

/** Fonts under a free licence that come with the product and stand in for the official faces. */
const SERIF = 'Noto Serif SC'
const SANS = 'Noto Sans SC'
const SHIPPED = [
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
].map((path) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`)))

/** 小标宋 is a bold 宋体; the official face itself has one weight only, and is found with any. */
const WEIGHT: Partial<Record<FaceRole, number>> = { title: 700 }

/** What draws a face. */
export interface FaceFonts {
  /** Families from the first choice to the last. */
  readonly fonts: readonly string[]
  readonly weight: number
  /** The font has no bold of its own: its strokes are thickened. */
  readonly embolden: boolean
}

export interface Fonts {
  /** Changes when a font is put into the folder or taken away. */
  readonly signature: string
  readonly files: readonly string[]
  readonly faces: Readonly<Record<FaceRole, FaceFonts>>
  readonly coverage: Coverage
  /** Of those that ship alone. */
  readonly shipped: Coverage
}

/** Every font of the operator's folder that can be read, besides those that ship. @param folder null: none */
export function findFonts(folder: string | null, known: Fonts | null): Fonts {
  const own = folder === null ? [] : fontFilesIn(folder)
  const signature = JSON.stringify(own)
  return known?.signature === signature
    ? known
    : readFonts(
        own.map(({ path }) => path),
        signature,
      )
}

interface FontFile {
  readonly path: string
  readonly size: number
  readonly changed: number
}

function fontFilesIn(folder: string): FontFile[] {
  const names = namesIn(folder).filter((name) => /\.(ttf|otf|ttc|otc)$/i.test(name))
  return names.sort().flatMap((name) => {
    const path = join(folder, name)
    try {
      const { size, mtimeMs } = statSync(path)
      return [{ path, size, changed: mtimeMs }]
    } catch {
      // A link that leads nowhere, or a file that goes away at this moment, costs no other font.
      return []
    }
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // No such folder, or one that may not be read: what ships will do.
    return []
  }
}

function readFonts(paths: readonly string[], signature: string): Fonts {
  const coverage = new Coverage()
  const shipped = new Coverage()
  const heaviest = new Map<string, number>()
  const files = [...paths, ...SHIPPED].filter((path) => {
    try {
      for (const { families, weight, ranges } of readFontFile(readFileSync(path))) {
        coverage.add(ranges)
        if (SHIPPED.includes(path)) shipped.add(ranges)
        for (const family of families) heaviest.set(family, Math.max(weight, heaviest.get(family) ?? 0))
      }
      return true
    } catch {
      // A file that is no font must not keep people from their report.
      return false
    }
  })
  const faces = Object.fromEntries(Object.keys(FACE).map((role) => [role, fontsOf(role as FaceRole, heaviest)]))
  return { signature, files, coverage, shipped, faces: faces as Fonts['faces'] }
}

function fontsOf(role: FaceRole, heaviest: ReadonlyMap<string, number>): FaceFonts {
  const { name, onWindows, also } = FACE[role]
  const held = new Set([...heaviest.keys()].map((family) => family.toLowerCase()))
  // A name that no file of ours bears could only be found among the fonts of the machine.
  const official = [name, onWindows, ...also].filter((family) => held.has(family.toLowerCase()))
  const standIns = role === 'heading1' ? [SANS, SERIF] : [SERIF, SANS]
  const first = official.find((family) => heaviest.has(family))
  return {
    fonts: [...new Set([...official, ...standIns, ...heaviest.keys()])],
    weight: WEIGHT[role] ?? 400,
    embolden: first !== undefined && (heaviest.get(first) ?? 0) < 600,
  }
}
