import { describe, expect, test } from 'vitest'
import { type GridAction, type KeyPress, type Mode, gridAction } from './grid-key.ts'

const PLAIN = { keyCode: 0, isComposing: false, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

function press(keys: string): KeyPress {
  const parts = keys.split('+')
  const key = parts.pop() ?? ''
  return {
    ...PLAIN,
    key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  }
}

const move = (step: Extract<GridAction, { type: 'move' }>['step']): GridAction => ({ type: 'move', step })

describe('[ED5] a chosen cell', () => {
  test.each<[string, GridAction | null]>([
    ['ArrowUp', move('up')],
    ['ArrowLeft', move('left')],
    ['Tab', move('next')],
    ['Shift+Tab', move('previous')],
    ['Enter', move('down')],
    ['Shift+Enter', move('up')],
    ['F2', { type: 'edit' }],
    ['Delete', { type: 'clear' }],
    ['Escape', null],
    ['Home', move('row-start')],
    ['End', move('row-end')],
    ['Ctrl+Home', move('first')],
    ['Ctrl+End', move('last')],
    ['Ctrl+d', { type: 'copy-above' }],
    ['Ctrl+z', { type: 'undo' }],
    ['Ctrl+Shift+Z', { type: 'redo' }],
    ['Ctrl+y', { type: 'redo' }],
    ['Alt+Insert', { type: 'add-row' }],
    ['Alt+Delete', { type: 'remove-row' }],
    ['5', null],
    ['Backspace', null],
    ['Ctrl+c', null],
    ['Ctrl+v', null],
    ['Shift+ArrowRight', null],
  ])('%s', (keys, action) => {
    expect(gridAction(press(keys), 'select')).toEqual(action)
  })
})

describe('[ED5] a cell that is being typed over', () => {
  test.each<[string, GridAction | null]>([
    ['ArrowRight', move('right')],
    ['Enter', move('down')],
    ['Shift+Enter', move('up')],
    ['Alt+Enter', { type: 'newline' }],
    ['Escape', { type: 'revert' }],
    ['Delete', null],
  ])('%s', (keys, action) => {
    expect(gridAction(press(keys), 'type')).toEqual(action)
  })
})

describe('[ED5] a cell with the caret in its text', () => {
  test.each<[string, GridAction | null]>([
    ['ArrowRight', null],
    ['ArrowUp', null],
    ['Home', null],
    ['Ctrl+Home', null],
    ['Ctrl+d', null],
    ['Delete', null],
    ['Tab', move('next')],
    ['Enter', move('down')],
    ['Escape', { type: 'revert' }],
    ['Ctrl+z', { type: 'undo' }],
  ])('%s', (keys, action) => {
    expect(gridAction(press(keys), 'edit')).toEqual(action)
  })
})

describe('[ED5] while a pinyin word is composed no key belongs to the table', () => {
  const keys = ['Enter', 'Escape', 'ArrowDown', 'Tab', 'Delete', 'F2', 'Ctrl+z', 'Alt+Enter']
  const modes: readonly Mode[] = ['select', 'type', 'edit']
  test.each(keys)('%s', (key) => {
    for (const mode of modes) {
      expect(gridAction({ ...press(key), isComposing: true }, mode)).toBeNull()
      expect(gridAction({ ...press(key), keyCode: 229 }, mode)).toBeNull()
    }
  })
})

test('the command key of a Mac is its control key', () => {
  expect(gridAction(press('Meta+z'), 'type')).toEqual({ type: 'undo' })
})
