import './avatar.css'

/** A person as a coloured disc with the last characters of the name: 李娟 → 李娟, 欧阳建国 → 建国. */
export function Avatar({ name, color }: { readonly name: string; readonly color: string }) {
  const short = /\p{Script=Han}/u.test(name) ? characters(name).slice(-2).join('') : name.slice(0, 2)
  return (
    <span className="avatar" style={{ backgroundColor: color }} aria-hidden="true">
      {short}
    </span>
  )
}

function characters(text: string): string[] {
  return Array.from(new Intl.Segmenter('zh').segment(text), ({ segment }) => segment)
}
