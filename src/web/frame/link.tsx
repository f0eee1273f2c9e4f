/** A link within the page: a plain click changes the address, any other click is the browser's own (new tab, copy). */
import type { AnchorHTMLAttributes, MouseEvent } from "react"
import { type Address, go, urlOf } from "../address.ts"

export function Link({ to, ...rest }: { readonly to: Address } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href">) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    rest.onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to)
  }
  return <a {...rest} href={urlOf(to)} onClick={follow} />
}
