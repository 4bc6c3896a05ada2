import { useT } from '../i18n/use-language.tsx'
import './product-mark.css'

/** The name of the product with its small sign: two sheets that overlap. */
export function ProductMark({ size = 'small' }: { readonly size?: 'small' | 'large' }) {
  const t = useT()
  return (
    <span className="product-mark" data-size={size}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 2h11a1 1 0 0 1 1 1v3H9a2 2 0 0 0-2 2v10H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1z" fill="#9db9e4" />
        <path d="M10 7h11a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H10a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z" fill="#1f5fbf" />
        <path
          d="m12.4 14.6 2.3 2.3 4.2-4.6"
          fill="none"
          stroke="#fff"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {t('product.name')}
    </span>
  )
}
