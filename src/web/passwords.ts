/** Passwords of locked papers, by paper, in the memory of this tab alone: asked for once, gone when it is closed or loaded anew. */
const held = new Map<string, string>()

export const passwordOf = (paper: string): string | undefined => held.get(paper)
export const rememberPassword = (paper: string, password: string): void => void held.set(paper, password)
export const forgetPassword = (paper: string): void => void held.delete(paper)
