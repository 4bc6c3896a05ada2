import type { Journal } from '../store/store.ts'
import type { Reader } from './reader.ts'
import type { RoomDocument } from './room-document.ts'
import { replayInTurns } from './stored-report.ts'

/**
 * Reads a report as it is on disk.
 * @param open the document of its room, if it is open.
 * @returns null if there is no such report.
 */
export async function readDocument<T>(
  journal: Pick<Journal, 'load'>,
  reportId: string,
  open: RoomDocument | undefined,
  reader: Reader<T>,
): Promise<T | null> {
  // What is still under way to the disk is no part of it.
  const isAtHand = open !== undefined && !open.isTroubled && (await open.durable()) && open.isIdle
  if (isAtHand && open.isLive) return open.read(reader)
  const stored = await journal.load(reportId)
  if (!stored) return null
  const doc = await replayInTurns(stored)
  const read = reader(doc, stored.head.seq)
  doc.destroy()
  return read
}
