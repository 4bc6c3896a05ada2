import { encode } from 'uqr'
import './qr-code.css'

/** Modules of white that a reader needs around the code (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** A text as a QR code, drawn here: a secret must not travel to a service that makes pictures. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={dark.join('')} />
    </svg>
  )
}
