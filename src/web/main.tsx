import "@fontsource-variable/source-sans-3/wght.css"
import "@fontsource-variable/source-serif-4/opsz.css"
import "./style/tokens.css"
import "./style/frame.css"
import "./style/inbox.css"
import "./style/claims.css"
import "./style/claim.css"
import "./style/decision.css"
import "./style/reader.css"
import "./style/topics.css"
import "./style/review.css"
import "./style/paper.css"
import "./style/overview.css"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { Page } from "./page.tsx"

// The server is on this machine: a failed answer is said at once instead of being asked for again behind a spinner, and events say what changed.
const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: false } } })

const root = createRoot(document.getElementById("page")!)

/** A page set in another letter first would move under the eyes; a letter that is not here by then is no reason to wait any longer. */
const LONGEST = 500
const letters = ['14px "Source Sans 3 Variable"', '16px "Source Serif 4 Variable"'].map((font) => document.fonts.load(font))
void Promise.race([Promise.allSettled(letters), new Promise((resolve) => setTimeout(resolve, LONGEST))]).then(() =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>
    </StrictMode>,
  ),
)
